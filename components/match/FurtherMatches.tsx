import type { Match } from '../../lib/compare/report.ts';
import { useWords } from '../words-context.ts';
import { siteOf, titleLang } from './SourceCard.tsx';

interface FurtherMatchesProps {
  readonly matches: readonly Match[];
  readonly chosen: Match;
  readonly onChoose: (match: Match) => void;
}

/** The other sources that match, each a button that brings it to the top. */
export function FurtherMatches({ matches, chosen, onChoose }: FurtherMatchesProps) {
  const { answer } = useWords();
  const others = matches.filter((match) => match !== chosen);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="further-title">
      <h2 id="further-title">{answer.furtherMatches(others.length)}</h2>
      <ul class="further">
        {others.map((match) => (
          <li key={match.source.id}>
            <button type="button" onClick={() => onChoose(match)}>
              <bdi class="further-title" lang={titleLang(match.source)}>
                {match.source.title ?? answer.untitled}
              </bdi>
              <span class="quiet">
                <bdi>{siteOf(match.source) ?? answer.unknownSite}</bdi> ·{' '}
                {answer.relationShort(match.relation)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
