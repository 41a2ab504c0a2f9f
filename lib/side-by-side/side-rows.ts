import type { ParagraphLink } from '../align/passage.ts';
import type { Match, SentencePair } from '../compare/report.ts';
import type { Article } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import { overlap } from '../text/span.ts';
import { countChanges } from './paragraph-edits.ts';
import { paragraphNumbers } from './paragraph-number.ts';
import { readingOrder } from './reading-order.ts';
import { type Piece, piecesOf, type Side, unmarked } from './pieces.ts';

/** What a change is about; what the rows can be filtered by. */
export type Topic = 'quotations' | 'facts' | 'left-out' | 'added';

/** A piece, and the number of the change that it shows; both sides of a sentence pair show the same one. */
export interface NumberedPiece extends Piece {
  readonly change: number | null;
}

/** Two paragraphs side by side, or one beside nothing. `place` is that of its link in reading order. */
export interface PairRow {
  readonly kind: 'pair';
  readonly place: number;
  readonly link: ParagraphLink;
  readonly source: readonly NumberedPiece[];
  readonly article: readonly NumberedPiece[];
  readonly changes: readonly number[];
  /** Numbers of the paragraphs in their texts, from 1; 0 where there is none. */
  readonly numbers: Readonly<Record<Side, number>>;
}

/** Stands where a paragraph stood in the source that has another place here. */
export interface MovedRow {
  readonly kind: 'moved-away';
  readonly place: number;
  readonly numbers: Readonly<Record<Side, number>>;
}

export interface SideBySideRows {
  readonly rows: readonly (PairRow | MovedRow)[];
  /** The topics of each change, by its number. */
  readonly changes: readonly (readonly Topic[])[];
}

type Compared = Match & { readonly sourceText: string };

/**
 * Both texts as rows in the order of reading, with every change numbered in that order: a changed sentence
 * pair is one, so is what stands on one side only, and a paragraph whose place is all that changed.
 * O(paragraphs · (pairs + findings)).
 */
export function sideBySide(match: Compared, article: Article): SideBySideRows {
  const texts = { article: article.text, source: match.sourceText, pairs: match.pairs };
  const links = readingOrder(match.paragraphs);
  const numbers = numbering(article.text, match.sourceText);
  const changes: (readonly Topic[])[] = [];
  // One paragraph may stand in several rows; what it shows is counted once.
  const known = new Map<SentencePair | string, number | null>();

  const numbered = (piece: Piece, side: Side): NumberedPiece => {
    const key = piece.pair ?? `${side} ${piece.span.start}`;
    let change = known.get(key);
    if (change === undefined) {
      const topics = topicsOf(piece, side, match);
      const isChange = countChanges(piece.pair?.edits ?? piece.edits) > 0 || topics.length > 0;
      change = isChange ? changes.push(topics) - 1 : null;
      known.set(key, change);
    }
    return { ...piece, change };
  };

  const sideOf = (link: ParagraphLink, side: Side): NumberedPiece[] => {
    const span = link[side];
    if (span === null) return [];
    const isPlain = link.kind === 'kept' || link.kind === 'moved';
    const pieces = isPlain ? unmarked(span, texts[side]) : piecesOf(span, side, texts);
    return pieces.map((piece) => numbered(piece, side));
  };

  const rows = links.map((link, place): PairRow => {
    const source = sideOf(link, 'source');
    const here = sideOf(link, 'article');
    const found = [...new Set([...source, ...here].flatMap(({ change }) => change ?? []))];
    if (found.length === 0 && link.moved) found.push(changes.push([]) - 1);
    found.sort((a, b) => a - b);
    return { kind: 'pair', place, link, source, article: here, changes: found, numbers: numbers(link) };
  });
  return { rows: withMovedAway(rows), changes };
}

function topicsOf({ pair, span, edits }: Piece, side: Side, { quotations, facts }: Match): Topic[] {
  const touches = (finding: Readonly<Record<Side, Span | null>>) =>
    (['article', 'source'] as const).some((each) => {
      const here = pair?.[each] ?? (each === side ? span : null);
      return here !== null && finding[each] !== null && overlap(here, finding[each]) > 0;
    });
  const isAlone = pair === null && edits[0]?.kind !== 'same';
  return [
    ...(quotations.some((finding) => finding.kind !== 'identical' && touches(finding))
      ? (['quotations'] as const)
      : []),
    ...(facts.some(touches) ? (['facts'] as const) : []),
    ...(isAlone ? [side === 'source' ? ('left-out' as const) : ('added' as const)] : []),
  ];
}

function numbering(articleText: string, sourceText: string): (link: ParagraphLink) => Record<Side, number> {
  const [here, there] = [paragraphNumbers(articleText), paragraphNumbers(sourceText)];
  return ({ article, source }) => ({
    article: article === null ? 0 : here(article),
    source: source === null ? 0 : there(source),
  });
}

/** Puts, behind the row of the paragraph that stood before it, a sign for each paragraph that has moved. */
function withMovedAway(rows: readonly PairRow[]): (PairRow | MovedRow)[] {
  const placed: (PairRow | MovedRow)[] = [...rows];
  const moved = rows.filter((row) => row.link.moved && row.numbers.source > 0 && row.numbers.article > 0);
  for (const { place, numbers } of [...moved].sort((a, b) => a.numbers.source - b.numbers.source)) {
    placed.splice(nearestBefore(placed, numbers.source) + 1, 0, { kind: 'moved-away', place, numbers });
  }
  return placed;
}

function isAtHome(row: PairRow | MovedRow): boolean {
  return row.kind === 'moved-away' || !row.link.moved;
}

/** The row with the highest source number below `number` that stands where it stood; -1 where there is none. */
function nearestBefore(rows: readonly (PairRow | MovedRow)[], number: number): number {
  let nearest = -1;
  rows.forEach((row, index) => {
    const { source } = row.numbers;
    if (!isAtHome(row) || source === 0 || source > number) return;
    if (nearest < 0 || source >= rows[nearest]!.numbers.source) nearest = index;
  });
  return nearest;
}
