import { isSlip, type Spoken } from './quoted-words.ts';

/** What two whole wordings share in order. */
export interface Common {
  /** Share of each wording's weight that the longest common subsequence holds. */
  readonly articleShare: number;
  readonly sourceShare: number;
  /** Words of substance in it. */
  readonly shared: number;
  /** The last word of substance of one wording stands in the other too: they come to the same point. */
  readonly samePoint: boolean;
}

const MAX_WORDS = 300;

/** Longest common subsequence by stems, weighed. O(article words x source words), both capped at 300. */
export function longestCommon(article: readonly Spoken[], source: readonly Spoken[]): Common {
  const a = article.slice(0, MAX_WORDS);
  const b = source.slice(0, MAX_WORDS);
  let above = new Float64Array(b.length + 1);
  for (const word of a) {
    const row = new Float64Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1]!;
      const alike = word.stem === other.stem || isSlip(word.key, other.key);
      row[j] = Math.max(above[j]!, row[j - 1]!, alike ? above[j - 1]! + word.weight : 0);
    }
    above = row;
  }
  const common = above[b.length]!;
  const stems = new Set(b.filter(isHeavy).map((word) => word.stem));
  return {
    articleShare: common / weigh(a),
    sourceShare: common / weigh(b),
    shared: new Set(a.filter((word) => isHeavy(word) && stems.has(word.stem)).map((word) => word.stem)).size,
    samePoint: endsIn(a, b) || endsIn(b, a),
  };
}

function endsIn(a: readonly Spoken[], b: readonly Spoken[]): boolean {
  const last = a.findLast(isHeavy);
  return last !== undefined && b.some((word) => word.stem === last.stem);
}

function isHeavy(word: Spoken): boolean {
  return word.weight === 1;
}

function weigh(words: readonly Spoken[]): number {
  return Math.max(
    words.reduce((sum, word) => sum + word.weight, 0),
    Number.EPSILON,
  );
}
