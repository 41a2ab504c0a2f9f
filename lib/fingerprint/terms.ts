import { combine } from '../text/hash.ts';
import { STOPWORD, UNSPACED, type Tokens } from '../text/tokens.ts';

/**
 * How many values a term has, 0 for none. Two words in a hundred thousand that share a term do no harm: terms
 * are only ever compared a few hundred at a time.
 */
export const TERMS = 0x10000;

/**
 * The term of each token, in 16 bits: its stem; of a script without spaces, the pair of characters that it opens.
 * 0 where the token carries no subject: function words, and last characters of a run. O(n).
 */
export function terms({ count, flags, starts, ends, stemHashes }: Tokens): Uint16Array {
  const result = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    if ((flags[i]! & UNSPACED) === 0) {
      if ((flags[i]! & STOPWORD) === 0) result[i] = fold(stemHashes[i]!);
    } else if (i + 1 < count && (flags[i + 1]! & UNSPACED) !== 0 && starts[i + 1] === ends[i]) {
      result[i] = fold(combine(stemHashes[i]!, stemHashes[i + 1]!));
    }
  }
  return result;
}

function fold(hash: number): number {
  return 1 + (hash % (TERMS - 1));
}
