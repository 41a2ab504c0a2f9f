import type { Tokens } from '../text/tokens.ts';
import { bagsOf, sentenceRanges, type Bags } from './bags.ts';
import { pairs, shingles } from './features.ts';
import { terms } from './terms.ts';

/**
 * What is kept of a source whether its text is kept or not: enough to find it and to judge a copy of it. Words stand
 * in it only as hashes, out of order inside their sentence.
 */
export interface Sketch {
  /** How many words the text had. */
  readonly words: number;
  /** The content words of each sentence. */
  readonly bags: Bags;
  /** Distinct hashes of runs of three words, ascending. */
  readonly shingles: Uint32Array;
  /** Distinct hashes of pairs of content stems, ascending. */
  readonly pairs: Uint32Array;
}

/** The sketch of a text. O(n log n). */
export function sketch(tokens: Tokens): Sketch {
  return {
    words: tokens.count,
    bags: bagsOf(terms(tokens), sentenceRanges(tokens)),
    shingles: distinct(shingles(tokens).hashes),
    pairs: distinct(pairs(tokens).hashes),
  };
}

/** The distinct values, ascending. */
export function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let length = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[length++] = sorted[i]!;
  }
  return sorted.slice(0, length);
}
