import { useMemo, useRef, useState } from 'preact/hooks';
import type { ParagraphLink } from '../../lib/align/passage.ts';
import { paragraphNumbers } from '../../lib/side-by-side/paragraph-number.ts';
import { useWords } from '../words-context.ts';
import { bringIntoSight } from '../bring-into-sight.ts';
import type { Bar, Tie } from './map-layout.ts';
import { layOutMap } from './map-layout.ts';
import { MapLegend } from './MapLegend.tsx';
import { GLYPHS } from './paragraph-kinds.ts';

const WIDTH = 340;
const BAR_WIDTH = 76;
const GLYPH_HEIGHT = 13;

interface ParagraphMapProps {
  /** In reading order. */
  readonly links: readonly ParagraphLink[];
  /** Both texts, by which paragraphs have their numbers. */
  readonly texts: { readonly article: string; readonly source: string };
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

/** Both texts as columns of bars, joined by ribbons. One tab stop; arrow keys go from row to row. */
export function ParagraphMap({ links, texts, chosen, onChoose }: ParagraphMapProps) {
  const { answer } = useWords();
  const layout = layOutMap(links);
  const here = useMemo(() => paragraphNumbers(texts.article), [texts.article]);
  const there = useMemo(() => paragraphNumbers(texts.source), [texts.source]);
  const picture = useRef<SVGSVGElement>(null);
  const [last, setReached] = useState(0);
  // Another map may be drawn in its place, with fewer rows.
  const reached = Math.min(last, links.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepped(event.key, reached, links.length);
    if (next === null) return;
    event.preventDefault();
    setReached(next);
    picture.current?.querySelectorAll<SVGElement>('[role=button]')[next]?.focus();
  };
  return (
    <figure class="map">
      <figcaption class="map-sides">
        <span>{answer.otherStory}</span>
        <span>{answer.thisPage}</span>
      </figcaption>
      <svg
        ref={picture}
        role="toolbar"
        aria-label={`${answer.map}: ${answer.mapSummary(countKinds(links))}. ${answer.mapHint}`}
        aria-orientation="vertical"
        viewBox={`0 0 ${WIDTH} ${layout.height}`}
        onKeyDown={onKeyDown}
      >
        <Hatching />
        {layout.ties.map((tie, index) => (
          <TieView
            key={index}
            tie={tie}
            label={label(tie)}
            isReached={index === reached}
            isChosen={index === chosen}
            onChoose={() => {
              setReached(index);
              onChoose(index);
            }}
          />
        ))}
      </svg>
      <MapLegend counts={countKinds(links)} />
    </figure>
  );

  function label({ link }: Tie): string {
    const said = [
      link.article && answer.paragraphHere(here(link.article)),
      link.source && answer.paragraphThere(there(link.source)),
    ];
    return `${answer.paragraph(link.kind, link.moved)}: ${said.filter(Boolean).join(', ')}`;
  }
}

interface TieViewProps {
  readonly tie: Tie;
  readonly label: string;
  readonly isReached: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function TieView({ tie, label, isReached, isChosen, onChoose }: TieViewProps) {
  const { link, source, article } = tie;
  const glyphBar = article ?? source;
  return (
    <g
      role="button"
      aria-label={label}
      aria-current={isChosen ? 'true' : undefined}
      tabindex={isReached ? 0 : -1}
      class={`tie ${link.kind}${link.moved ? ' moved' : ''}`}
      onClick={onChoose}
      onFocus={({ currentTarget }) => bringIntoSight(currentTarget.querySelector('.bar') ?? currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <title>{label}</title>
      {source && article && <path class="ribbon" d={ribbon(source, article)} />}
      {source && <BarView bar={source} x={0} />}
      {article && <BarView bar={article} x={WIDTH - BAR_WIDTH} />}
      {glyphBar && glyphBar.height >= GLYPH_HEIGHT && (
        <text x={article ? WIDTH - BAR_WIDTH / 2 : BAR_WIDTH / 2} y={glyphBar.top + glyphBar.height / 2}>
          {GLYPHS[link.kind]}
          {link.moved && link.kind !== 'moved' ? GLYPHS.moved : ''}
        </text>
      )}
    </g>
  );
}

function BarView({ bar, x }: { bar: Bar; x: number }) {
  return <rect class="bar" x={x + 1} y={bar.top + 1} width={BAR_WIDTH - 2} height={bar.height - 2} rx={2} />;
}

/** Reworded paragraphs are hatched, so that they differ from kept ones in more than colour. */
function Hatching() {
  return (
    <defs>
      <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatching-ground" width="6" height="6" />
        <rect class="hatching-line" width="2" height="6" />
      </pattern>
    </defs>
  );
}

function ribbon(from: Bar, to: Bar): string {
  const [left, right, middle] = [BAR_WIDTH, WIDTH - BAR_WIDTH, WIDTH / 2];
  const [fromEnd, toEnd] = [from.top + from.height - 1, to.top + to.height - 1];
  return (
    `M${left} ${from.top + 1}C${middle} ${from.top + 1} ${middle} ${to.top + 1} ${right} ${to.top + 1}` +
    `V${toEnd}C${middle} ${toEnd} ${middle} ${fromEnd} ${left} ${fromEnd}Z`
  );
}

function stepped(key: string, from: number, length: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(from + 1, length - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return null;
}

/** How many rows there are of each kind, a reworded row that moved under both. */
function countKinds(links: readonly ParagraphLink[]): (readonly [ParagraphLink['kind'], number])[] {
  const kinds = ['kept', 'reworded', 'moved', 'left-out', 'added'] as const;
  return kinds
    .map(
      (kind) =>
        [
          kind,
          links.filter((link) => (kind === 'moved' && link.moved) || link.kind === kind).length,
        ] as const,
    )
    .filter(([, n]) => n > 0);
}
