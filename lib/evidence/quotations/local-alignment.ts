import { isInert, isSameWord, isSlip, type Spoken } from './quoted-words.ts';

/** The parts of two wordings that answer each other, as index ranges, and how alike they are. */
export interface LocalAlignment {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** 0..1: twice the weight of shared words over the weight of the whole article wording and the source part. */
  readonly similarity: number;
  /** Weight of shared words of substance. */
  readonly shared: number;
  /** Nothing differs inside the two parts but articles, endings, joined words, marked cuts and slips. */
  readonly sameWords: boolean;
}

/** Longer wordings are compared by their first words: 300 x 600 cells take about a millisecond. */
const MAX_WORDS = 300;
const MAX_SOURCE_WORDS = 600;
/** What a word without a counterpart costs, as a share of its weight. */
const GAP_COST = 0.4;

/**
 * Smith and Waterman's local alignment by stems, words of substance counting full. O(article words x source words),
 * both capped.
 */
export function alignLocally(article: readonly Spoken[], source: readonly Spoken[]): LocalAlignment | null {
  const a = article.slice(0, MAX_WORDS);
  const b = source.slice(0, MAX_SOURCE_WORDS);
  const width = b.length + 1;
  const score = new Float64Array((a.length + 1) * width);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= a.length; i++) {
    const word = a[i - 1]!;
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1]!;
      const at = i * width + j;
      const match = isAlike(word, other) ? score[at - width - 1]! + word.weight + 0.01 : 0;
      const value = Math.max(
        0,
        match,
        score[at - width]! - GAP_COST * word.weight,
        score[at - 1]! - GAP_COST * other.weight,
      );
      score[at] = value;
      if (value > best) [best, bestAt] = [value, at];
    }
  }
  return best === 0 ? null : traceBack(a, b, score, bestAt);
}

function isAlike(a: Spoken, b: Spoken): boolean {
  return a.stem === b.stem || isSlip(a.key, b.key);
}

function traceBack(
  a: readonly Spoken[],
  b: readonly Spoken[],
  score: Float64Array,
  end: number,
): LocalAlignment {
  const width = b.length + 1;
  let i = Math.floor(end / width);
  let j = end % width;
  const [to, sourceTo] = [i, j];
  let common = 0;
  let shared = 0;
  const pairs: [number, number][] = [];
  while (i > 0 && j > 0 && score[i * width + j]! > 0) {
    const word = a[i - 1]!;
    const other = b[j - 1]!;
    const here = score[i * width + j]!;
    if (
      isAlike(word, other) &&
      Math.abs(here - score[(i - 1) * width + j - 1]! - word.weight - 0.01) < 1e-9
    ) {
      pairs.push([i - 1, j - 1]);
      common += word.weight + other.weight;
      if (word.weight === 1) shared += 1;
      i--;
      j--;
    } else if (Math.abs(here - score[(i - 1) * width + j]! + GAP_COST * word.weight) < 1e-9) i--;
    else j--;
  }
  pairs.reverse();
  const region = b.slice(j, sourceTo);
  const whole = weigh(a) + weigh(region);
  return {
    from: i,
    to,
    sourceFrom: j,
    sourceTo,
    similarity: whole === 0 ? 0 : common / whole,
    shared,
    sameWords: sameWords(a, b, pairs),
  };
}

function weigh(words: readonly Spoken[]): number {
  return words.reduce((sum, word) => sum + word.weight, 0);
}

/** Every pair is one word, and what lies between two pairs is a marked cut or the same letters parted otherwise. */
function sameWords(a: readonly Spoken[], b: readonly Spoken[], pairs: readonly [number, number][]): boolean {
  let [i, j] = pairs[0] ?? [0, 0];
  if (join(a.slice(0, i)) !== '') return false;
  for (const [nextI, nextJ] of pairs) {
    const left = a.slice(i, nextI);
    const right = b.slice(j, nextJ);
    const cut = left.length === 0 && a[nextI]!.gap;
    if (!cut && join(left) !== join(right)) return false;
    if (!isSameWord(a[nextI]!.key, b[nextJ]!.key)) return false;
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return join(a.slice(i)) === '';
}

function join(words: readonly Spoken[]): string {
  return words.map((word) => (isInert(word) ? '' : word.key)).join('');
}
