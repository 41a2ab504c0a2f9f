import { bucketStarts } from '../fingerprint-index/sorted-table.ts';
import type { Frequencies } from '../fingerprint-index/frequencies.ts';

/**
 * The counts over several samples together. A feature that is seen once in each of two samples has no row in
 * either, and so has none here: it still reads as 1. O(terms + features x samples).
 */
export function mergeFrequencies(samples: readonly [Frequencies, ...Frequencies[]]): Frequencies {
  return samples.reduce(mergeTwo);
}

/** Above every key. */
const BEYOND = 2 ** 32;

function mergeTwo(a: Frequencies, b: Frequencies): Frequencies {
  const keys = new Uint32Array(a.keys.length + b.keys.length);
  const counts = new Uint16Array(keys.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.keys.length || j < b.keys.length; length++) {
    // Where one is at its end, the other goes on: no key is above these.
    const one = i < a.keys.length ? a.keys[i]! : BEYOND;
    const two = j < b.keys.length ? b.keys[j]! : BEYOND;
    keys[length] = Math.min(one, two);
    let count = 0;
    if (one <= two) count += a.counts[i++]!;
    if (two <= one) count += b.counts[j++]!;
    counts[length] = Math.min(count, 0xffff);
  }
  const merged = keys.slice(0, length);
  return {
    documents: a.documents + b.documents,
    terms: a.terms.map((count, term) => count + (b.terms[term] ?? 0)),
    keys: merged,
    counts: counts.slice(0, length),
    starts: bucketStarts(merged),
  };
}
