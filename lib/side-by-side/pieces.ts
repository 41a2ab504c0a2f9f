import type { SentencePair } from '../compare/report.ts';
import type { Edit } from '../diff/edit.ts';
import type { Span } from '../text/span.ts';
import { overlap, slice } from '../text/span.ts';
import type { Texts } from './paragraph-edits.ts';

export type Side = 'article' | 'source';

/** A part of a paragraph: what stands in one sentence pair, or what stands in none. */
export interface Piece {
  /** Joined, their parts of this side are the text of the piece. */
  readonly edits: readonly Edit[];
  readonly span: Span;
  readonly pair: SentencePair | null;
}

/**
 * A paragraph of one text in pieces, which joined are the paragraph, neither more nor less. A pair that
 * reaches over the ends of the paragraph is cut there. O(pairs log pairs + their edits).
 */
export function piecesOf(paragraph: Span, side: Side, texts: Texts): Piece[] {
  const pieces: Piece[] = [];
  let at = paragraph.start;
  const standAlone = (end: number) => {
    if (end > at) pieces.push(alone({ start: at, end }, side, texts[side]));
    at = Math.max(at, end);
  };
  const pairs = texts.pairs
    .filter((pair) => overlap(pair[side], paragraph) > 0)
    .sort((a, b) => a[side].start - b[side].start);
  for (const pair of pairs) {
    standAlone(pair[side].start);
    const span = { start: at, end: Math.min(pair[side].end, paragraph.end) };
    if (span.end <= span.start) continue;
    pieces.push({ span, pair, edits: editsInside(pair, side, span) });
    at = span.end;
  }
  standAlone(paragraph.end);
  return pieces;
}

/** A paragraph without marks: as it stands, in one piece. */
export function unmarked(paragraph: Span, text: string): Piece[] {
  const words = slice(text, paragraph);
  return [{ span: paragraph, pair: null, edits: [{ kind: 'same', source: words, article: words }] }];
}

/** White space between two sentences is no change. */
function alone(span: Span, side: Side, text: string): Piece {
  const words = slice(text, span);
  if (words.trim() === '') return unmarked(span, text)[0]!;
  const edit: Edit =
    side === 'article'
      ? { kind: 'inserted', source: '', article: words }
      : { kind: 'deleted', source: words, article: '' };
  return { span, pair: null, edits: [edit] };
}

/** The steps of a pair's edit script whose text on this side is inside the span, cut at its ends. */
function editsInside(pair: SentencePair, side: Side, span: Span): Edit[] {
  const inside: Edit[] = [];
  let at = pair[side].start;
  for (const edit of pair.edits) {
    const words = edit[side].slice(Math.max(0, span.start - at), Math.max(0, span.end - at));
    at += edit[side].length;
    if (words !== '') inside.push({ ...edit, [side]: words });
  }
  return inside;
}
