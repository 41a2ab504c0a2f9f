import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Match } from '../../lib/compare/report.ts';
import type { Article } from '../../lib/document/document.ts';
import type { Span } from '../../lib/text/span.ts';
import { ParagraphMap } from '../match/ParagraphMap.tsx';
import { readingOrder } from '../../lib/side-by-side/reading-order.ts';
import { bringIntoSight } from '../bring-into-sight.ts';
import { isOfTheWeb } from '../OutsideLink.tsx';
import { useWords } from '../words-context.ts';
import { MovedAway, rowId, SideRow } from './SideRow.tsx';
import { type PairRow, type MovedRow, sideBySide, type Topic } from '../../lib/side-by-side/side-rows.ts';
import { type Filter, Toolbar } from './Toolbar.tsx';
import { useGrowing } from './use-growing.ts';
import { useWalk } from './use-walk.ts';

interface SideBySideProps {
  readonly match: Match & { readonly sourceText: string };
  readonly article: Article;
  /** Opens the other story at a paragraph of it. */
  readonly onOpenPassage: (paragraph: Span) => void;
}

/** The paragraph map, then both texts in rows, with a bar to filter them and to go from change to change. */
export function SideBySide({ match, article, onOpenPassage }: SideBySideProps) {
  const { answer, report } = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const [hasKeys, setKeys] = useState(true);
  const section = useRef<HTMLElement>(null);
  const opener = useRef(onOpenPassage);
  opener.current = onOpenPassage;
  const open = useCallback((paragraph: Span) => opener.current(paragraph), []);
  const { rows, changes } = useMemo(() => sideBySide(match, article), [match, article]);
  const links = useMemo(() => readingOrder(match.paragraphs), [match]);
  const isWanted = (change: number) => filter === 'all' || changes[change]!.includes(filter);
  const shown = rows.filter((row) => filter === 'all' || (row.kind === 'pair' && row.changes.some(isWanted)));
  const walked = changes.map((_, change) => change).filter(isWanted);
  const { at, go, show } = useWalk(walked, section, hasKeys);
  const drawn = useGrowing(shown.length);
  const map = useMemo(() => {
    const choose = (place: number) => {
      setFilter('all');
      show(`#${rowId(place)}`);
    };
    const texts = { article: article.text, source: match.sourceText };
    return <ParagraphMap links={links} texts={texts} chosen={null} onChoose={choose} />;
  }, [links, match, article, show]);
  return (
    <>
      <section aria-labelledby="map-title" class="report-map">
        <h2 id="map-title">{answer.map}</h2>
        {map}
      </section>
      <section aria-labelledby="sides-title" class="sides" ref={section}>
        <h2 id="sides-title">{report.sides}</h2>
        <Toolbar
          filter={filter}
          counts={countTopics(changes)}
          at={at !== null && isWanted(at) ? walked.indexOf(at) + 1 : 0}
          all={walked.length}
          hasKeys={hasKeys}
          onFilter={setFilter}
          onGo={go}
          onKeys={setKeys}
        />
        {shown.length === 0 && <p class="quiet">{report.nothing}</p>}
        <ol class="side-rows" onFocusIn={settle}>
          {shown.slice(0, drawn).map((row) => (
            <Slot
              key={`${row.kind} ${row.place}`}
              row={row}
              article={article}
              match={match}
              onOpenPassage={open}
              at={at !== null && row.kind === 'pair' && row.changes.includes(at) ? at : null}
              isLinked={filter === 'all'}
            />
          ))}
        </ol>
      </section>
    </>
  );
}

/** A row that has come near is laid out a frame later, and moves others, which then come near. */
const SETTLING_FRAMES = 4;

/** Rows have their height once they are near the window: what the browser has scrolled to may be pushed out again. */
function settle({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
  const later = (frames: number) =>
    void requestAnimationFrame(() => {
      // The reader may have gone on.
      if (document.activeElement !== target) return;
      bringIntoSight(target);
      if (frames > 1) later(frames - 1);
    });
  later(SETTLING_FRAMES);
}

interface SlotProps extends SideBySideProps {
  readonly row: PairRow | MovedRow;
  readonly at: number | null;
  readonly isLinked: boolean;
}

/** Hands Preact the same nodes as before where nothing changed, so that a step redraws two rows, not all. */
function Slot({ row, article, match, at, isLinked, onOpenPassage }: SlotProps) {
  return useMemo(() => {
    if (row.kind === 'moved-away') return <MovedAway row={row} />;
    const langs = { article: article.lang, source: match.source.lang };
    const canOpen = match.source.url !== undefined && isOfTheWeb(match.source.url);
    const open = canOpen ? onOpenPassage : null;
    return <SideRow row={row} langs={langs} at={at} isLinked={isLinked} onOpenPassage={open} />;
  }, [row, article, match, at, isLinked, onOpenPassage]);
}

function countTopics(changes: readonly (readonly Topic[])[]): Readonly<Record<Filter, number>> {
  const of = (topic: Topic) => changes.filter((topics) => topics.includes(topic)).length;
  return {
    all: changes.length,
    quotations: of('quotations'),
    facts: of('facts'),
    'left-out': of('left-out'),
    added: of('added'),
  };
}
