import { GLYPHS } from '../match/paragraph-kinds.ts';
import { MarkedText } from '../match/MarkedText.tsx';
import { useWords } from '../words-context.ts';
import type { Span } from '../../lib/text/span.ts';
import type { Side } from '../../lib/side-by-side/pieces.ts';
import type { MovedRow, NumberedPiece, PairRow } from '../../lib/side-by-side/side-rows.ts';

type Langs = Readonly<Record<Side, string | undefined>>;

interface SideRowProps {
  readonly row: PairRow;
  readonly langs: Langs;
  /** The change that the reader has gone to, if it is in this row. */
  readonly at: number | null;
  /** Whether the place that a moved paragraph left is drawn too. */
  readonly isLinked: boolean;
  /** Opens the other story at a paragraph of it; null where it has no address. */
  readonly onOpenPassage: ((paragraph: Span) => void) | null;
}

/** Two paragraphs side by side under the sign of their kind, each with its own marks. */
export function SideRow({ row, langs, at, isLinked, onOpenPassage }: SideRowProps) {
  const { answer, report, actions } = useWords();
  const { link, numbers, place } = row;
  const isMoved = link.moved && numbers.source > 0;
  const own = row.changes.find((change) => ![...row.source, ...row.article].some((p) => p.change === change));
  const from = report.movedHere(numbers.source);
  return (
    <li class={`side-row ${link.kind}`} id={rowId(place)} tabindex={-1}>
      <p
        class={`row-kind${own !== undefined && own === at ? ' at' : ''}`}
        data-change={own}
        tabindex={own === undefined ? undefined : -1}
      >
        <span class={`sign ${link.kind}`} aria-hidden="true">
          {GLYPHS[link.kind]}
        </span>
        {answer.paragraph(link.kind, link.moved)}
        {isMoved && <span class="aside">{isLinked ? <a href={`#${awayId(place)}`}>{from}</a> : from}</span>}
      </p>
      {onOpenPassage && link.source && (
        <button
          type="button"
          class="bare open-passage"
          aria-label={actions.openPassage}
          title={actions.openPassage}
          onClick={() => onOpenPassage(link.source!)}
        >
          <span aria-hidden="true">↗</span>
        </button>
      )}
      <Cell side="source" pieces={row.source} lang={langs.source} at={at} />
      <Cell side="article" pieces={row.article} lang={langs.article} at={at} />
    </li>
  );
}

interface CellProps {
  readonly side: Side;
  readonly pieces: readonly NumberedPiece[];
  readonly lang: string | undefined;
  readonly at: number | null;
}

function Cell({ side, pieces, lang, at }: CellProps) {
  const { answer, report } = useWords();
  return (
    <div class={`side ${side}`}>
      <span class="label">{side === 'source' ? answer.otherStory : answer.thisPage}</span>
      {pieces.length === 0 ? (
        <p class="quiet">{side === 'source' ? report.notThere : report.notHere}</p>
      ) : (
        <p class="page-text" dir="auto" lang={lang}>
          {pieces.map((piece) => (
            <PieceView
              key={piece.span.start}
              piece={piece}
              side={side}
              isAt={piece.change !== null && piece.change === at}
            />
          ))}
        </p>
      )}
    </div>
  );
}

interface PieceViewProps {
  readonly piece: NumberedPiece;
  readonly side: Side;
  readonly isAt: boolean;
}

function PieceView({ piece, side, isAt }: PieceViewProps) {
  const text = <MarkedText edits={piece.edits} side={side} />;
  if (piece.change === null) return text;
  return (
    <span class={isAt ? 'piece at' : 'piece'} data-change={piece.change} tabindex={-1}>
      {text}
    </span>
  );
}

/** In the place that a paragraph left: where it went. */
export function MovedAway({ row }: { readonly row: MovedRow }) {
  const { report } = useWords();
  return (
    <li class="side-row moved-away" id={awayId(row.place)}>
      <p class="row-kind">
        <span class="sign moved" aria-hidden="true">
          {GLYPHS.moved}
        </span>
        <a href={`#${rowId(row.place)}`}>{report.movedAway(row.numbers.source, row.numbers.article)}</a>
      </p>
    </li>
  );
}

/** The element of the row of a paragraph link, by its place in reading order. */
export function rowId(place: number): string {
  return `side-${place}`;
}

function awayId(place: number): string {
  return `away-${place}`;
}
