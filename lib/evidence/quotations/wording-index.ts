import type { Span } from '../../text/span.ts';
import type { Spoken } from './quoted-words.ts';

/**
 * The words of a text as one string of their keys, so that "ceasefire" is found in "cease fire". `starts` holds the
 * place of each word's first letter, `bounds` maps it back.
 */
export interface WordingIndex {
  readonly words: readonly Spoken[];
  readonly letters: string;
  readonly bounds: ReadonlyMap<number, number>;
  readonly starts: readonly number[];
}

/** O(words). */
export function indexWording(words: readonly Spoken[]): WordingIndex {
  const bounds = new Map<number, number>();
  const starts: number[] = [];
  let length = 0;
  const keys = words.map((word, i) => {
    bounds.set(length, i);
    starts.push(length);
    length += word.key.length;
    return word.key;
  });
  bounds.set(length, words.length);
  return { words, letters: keys.join(''), bounds, starts };
}

/** Where words stand in an index, as a half-open range of its words. `cut` says that words between were left out. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly cut: boolean;
}

/** Places of a wording that begin or end inside a word are tried no more often than this. */
const MAX_TRIES = 20;
/** Letters that a marked cut may leave out. */
const MAX_CUT = 3000;

/**
 * Finds words one after another; at a marked cut other words may lie between. The longest piece is sought first and
 * the others around it. O(letters).
 */
export function findWording(index: WordingIndex, words: readonly Spoken[]): Found | null {
  const whole = findPiece(index, join(words), 0, 1);
  if (whole !== null) return { ...whole, cut: false };
  const pieces = splitAtGaps(words);
  if (pieces.length < 2) return null;
  const longest = pieces.reduce((best, piece, i) => (piece.length > pieces[best]!.length ? i : best), 0);
  const anchor = findPiece(index, join(pieces[longest]!), 0, 1);
  if (anchor === null) return null;
  let { from, to } = anchor;
  for (const piece of pieces.slice(longest + 1)) {
    const next = findPiece(index, join(piece), place(index, to), 1);
    if (next === null) return null;
    to = next.to;
  }
  for (const piece of pieces.slice(0, longest).reverse()) {
    const previous = findPiece(index, join(piece), place(index, from) - join(piece).length, -1);
    if (previous === null) return null;
    from = previous.from;
  }
  return place(index, to) - place(index, from) > join(words).length + MAX_CUT
    ? null
    : { from, to, cut: true };
}

function findPiece(
  index: WordingIndex,
  letters: string,
  start: number,
  step: 1 | -1,
): Omit<Found, 'cut'> | null {
  if (letters === '' || start < 0) return null;
  let at = start;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    at = step === 1 ? index.letters.indexOf(letters, at) : index.letters.lastIndexOf(letters, at);
    if (at < 0) return null;
    const from = index.bounds.get(at);
    const to = index.bounds.get(at + letters.length);
    if (from !== undefined && to !== undefined) return { from, to };
    at += step;
    if (at < 0) return null;
  }
  return null;
}

function place(index: WordingIndex, word: number): number {
  return index.starts[word] ?? index.letters.length;
}

export function join(words: readonly Spoken[]): string {
  return words.map((word) => word.key).join('');
}

/** The pieces between marked cuts, and between sentences. */
export function splitAtGaps(words: readonly Spoken[]): Spoken[][] {
  const pieces: Spoken[][] = [[]];
  for (const word of words) {
    if (word.gap && pieces.at(-1)!.length > 0) pieces.push([]);
    pieces.at(-1)!.push(word);
  }
  return pieces;
}

/** The span of the text that a range of words covers. */
export function spanOf(words: readonly Spoken[], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}
