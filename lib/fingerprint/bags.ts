import { sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';

/** A run of tokens: half-open, like a span, but in tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Sentences as bags of terms: bag `i` holds `terms[ends[i - 1]..ends[i]]`, distinct and ascending, so that the order
 * of words inside a sentence is gone.
 */
export interface Bags {
  readonly terms: Uint16Array;
  readonly ends: Uint32Array;
}

/** Tokens. A sentence shorter than the first, or any after one shorter than the second, joins the one before it. */
const SHORTEST = 3;
const SHORT = 4;

/** The sentences of a text in tokens; those too short to be told apart join their neighbour. O(n). */
export function sentenceRanges(tokens: Tokens): TokenRange[] {
  const ranges: TokenRange[] = [];
  let at = 0;
  for (const { end } of sentences(tokens.text)) {
    const from = at;
    while (at < tokens.count && tokens.starts[at]! < end) at++;
    if (at === from) continue;
    const last = ranges.at(-1);
    if (last !== undefined && (last.to - last.from < SHORT || at - from < SHORTEST)) {
      ranges[ranges.length - 1] = { from: last.from, to: at };
    } else {
      ranges.push({ from, to: at });
    }
  }
  return ranges;
}

/** The bag of each range. O(n log n). */
export function bagsOf(terms: Uint16Array, ranges: readonly TokenRange[]): Bags {
  const all = new Uint16Array(terms.length);
  const ends = new Uint32Array(ranges.length);
  let length = 0;
  ranges.forEach(({ from, to }, i) => {
    const start = length;
    const sorted = terms.slice(from, to).sort();
    for (const term of sorted) {
      if (term !== 0 && (length === start || all[length - 1] !== term)) all[length++] = term;
    }
    ends[i] = length;
  });
  return { terms: all.slice(0, length), ends };
}
