import type { Match } from '../../lib/compare/report.ts';
import { OutsideLink } from '../OutsideLink.tsx';
import { useWords } from '../words-context.ts';

interface SourceCardProps {
  readonly match: Match;
  /** Says which story it is of, where the page has a card of its own. */
  readonly isNamed?: boolean;
  readonly onOpenLink: (url: string) => void;
}

/** The matched story: site, title, date, credit, and which of the two came first. */
export function SourceCard({ match, isNamed = false, onOpenLink }: SourceCardProps) {
  const { answer, text, reasons } = useWords();
  const { source, precedence } = match;
  const title = source.title ?? answer.untitled;
  const credit = answer.credit(match.credit, source.credit);
  return (
    <section class="card" aria-label={answer.sourceLabel[precedence.first]}>
      <p class="card-site">
        {isNamed && <span class="label">{answer.wordingThere}</span>}
        <bdi class="site">{siteOf(source) ?? answer.unknownSite}</bdi>
        <span aria-hidden="true">·</span>
        {source.published === undefined ? (
          <span>{answer.noDate}</span>
        ) : (
          <time dateTime={source.published}>{text.date(source.published)}</time>
        )}
      </p>
      <h2 class="card-title" dir="auto" lang={titleLang(source)}>
        {source.url === undefined ? title : <OutsideLink url={source.url} text={title} onOpen={onOpenLink} />}
      </h2>
      {credit !== '' && <p class={`credit ${match.credit}`}>{credit}</p>}
      <details class="first">
        <summary>
          <span class="label">{answer.firstLabel}</span> <strong>{answer.first(precedence.first)}</strong>
          {precedence.clues.length > 0 && <span class="aside">{answer.clues(precedence.clues.length)}</span>}
        </summary>
        <ul>
          {precedence.clues.map((clue, index) => (
            <li key={index} dir="auto">
              {reasons.say(clue)}
            </li>
          ))}
          {precedence.clues.length === 0 && <li>{answer.noClues}</li>}
        </ul>
      </details>
    </section>
  );
}

/** The language of a title, where there is one; what stands in its place is in that of the view. */
export function titleLang({ title, lang }: Pick<Match['source'], 'title' | 'lang'>): string | undefined {
  return title === undefined ? undefined : lang;
}

/** The name of the site, else the host of its address; a host is a name too, and no name has the "www." of one. */
export function siteOf(source: Pick<Match['source'], 'site' | 'url'>): string | undefined {
  const host =
    source.url !== undefined && URL.canParse(source.url) ? new URL(source.url).hostname : undefined;
  return (source.site ?? host)?.replace(/^www\./u, '');
}
