import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ParagraphLink } from '../../lib/align/passage.ts';
import type { Match } from '../../lib/compare/report.ts';
import type { Article } from '../../lib/document/document.ts';
import { slice, type Span } from '../../lib/text/span.ts';
import { isOfTheWeb } from '../OutsideLink.tsx';
import { useWords } from '../words-context.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Texts } from '../../lib/side-by-side/paragraph-edits.ts';
import { countChanges, paragraphEdits } from '../../lib/side-by-side/paragraph-edits.ts';
import { ParagraphMap } from './ParagraphMap.tsx';
import { GLYPHS } from './paragraph-kinds.ts';
import { readingOrder } from '../../lib/side-by-side/reading-order.ts';

interface ChangesProps {
  readonly match: Match & { readonly sourceText: string };
  readonly article: Article;
  /** Hears of each paragraph of the article that is chosen on the map. */
  readonly onChooseParagraph?: (paragraph: Span) => void;
  /** Opens the other story at a paragraph of it. */
  readonly onOpenPassage: (paragraph: Span) => void;
}

/** The paragraph map, and below it each paragraph with its changed phrases marked. */
export function Changes({ match, article, onChooseParagraph, onOpenPassage }: ChangesProps) {
  const { answer, actions } = useWords();
  const canOpen = match.source.url !== undefined && isOfTheWeb(match.source.url);
  const [chosen, setChosen] = useState<number | null>(null);
  const links = readingOrder(match.paragraphs);
  const texts = { article: article.text, source: match.sourceText, pairs: match.pairs };
  const rows = links.map((link) => ({ link, edits: paragraphEdits(link, texts) }));
  const choose = (index: number) => {
    setChosen(index);
    const row = document.getElementById(rowId(index));
    row?.querySelector('details')?.setAttribute('open', '');
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus({ preventScroll: true });
    const paragraph = links[index]?.article;
    if (paragraph) onChooseParagraph?.(paragraph);
  };
  return (
    <>
      <section aria-labelledby="map-title">
        <h2 id="map-title">{answer.map}</h2>
        <ParagraphMap links={links} texts={texts} chosen={chosen} onChoose={choose} />
      </section>
      <section aria-labelledby="changes-title">
        <h2 id="changes-title">
          {answer.changes}
          <span class="aside">
            {answer.changeCount(rows.reduce((n, row) => n + countChanges(row.edits), 0))}
          </span>
        </h2>
        <ol class="rows">
          {rows.map(({ link, edits }, index) => (
            <Row
              key={index}
              id={rowId(index)}
              link={link}
              lang={link.article === null ? match.source.lang : article.lang}
              isChosen={index === chosen}
              action={
                index === chosen && canOpen && link.source !== null ? (
                  <button type="button" class="bare" onClick={() => onOpenPassage(link.source!)}>
                    {actions.openPassage}
                  </button>
                ) : null
              }
            >
              {wholeText(link, texts) ?? <MarkedText edits={edits} side="both" />}
            </Row>
          ))}
        </ol>
      </section>
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly link: ParagraphLink;
  readonly lang: string | undefined;
  readonly isChosen: boolean;
  readonly action: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One paragraph under the sign of its kind. What did not change, or is not on the page, is folded away. */
function Row({ id, link, lang, isChosen, action, children }: RowProps) {
  const { answer } = useWords();
  const isFolded = link.kind === 'kept' || link.kind === 'left-out';
  const label = (
    <>
      <span class={`sign ${link.kind}`} aria-hidden="true">
        {GLYPHS[link.kind]}
      </span>
      {answer.paragraph(link.kind, link.moved)}
    </>
  );
  const paragraph = (
    <p class="page-text" dir="auto" lang={lang}>
      {children}
    </p>
  );
  return (
    <li id={id} class={`row ${link.kind}${isChosen ? ' chosen' : ''}`} tabindex={-1}>
      {isFolded ? (
        <details>
          <summary>
            {label}
            <bdi class="excerpt">{children}</bdi>
          </summary>
          {paragraph}
        </details>
      ) : (
        <>
          <p class="row-kind">{label}</p>
          {paragraph}
        </>
      )}
      {action}
    </li>
  );
}

/** A paragraph that is on one side only, or the same on both, is said by its sign and needs no marks. */
function wholeText(link: ParagraphLink, texts: Texts): string | null {
  if (link.article === null) return link.source && slice(texts.source, link.source);
  if (link.source === null || link.kind === 'kept') return slice(texts.article, link.article);
  return null;
}

function rowId(index: number): string {
  return `paragraph-${index}`;
}
