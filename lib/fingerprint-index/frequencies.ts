import { TERMS } from '../fingerprint/terms.ts';
import type { Sketch } from '../fingerprint/sketch.ts';
import { bucketStarts, find } from './sorted-table.ts';

/**
 * In how many of the counted documents a term or a feature (a shingle or a pair) is seen. Only features of two
 * documents or more have a row: a story has more than a thousand features, and nearly all are its own.
 */
export interface Frequencies {
  readonly documents: number;
  readonly terms: Uint32Array;
  readonly keys: Uint32Array;
  readonly counts: Uint16Array;
  readonly starts: Uint32Array;
}

/** Counts the documents of each term and feature. O(f log f) in the features of all sketches. */
export function countFrequencies(sketches: readonly Sketch[]): Frequencies {
  const terms = new Uint32Array(TERMS);
  const all = new Uint32Array(
    sketches.reduce((sum, { shingles, pairs }) => sum + shingles.length + pairs.length, 0),
  );
  let length = 0;
  for (const { bags, shingles, pairs } of sketches) {
    for (const term of new Set(bags.terms)) terms[term]! += 1;
    all.set(shingles, length);
    all.set(pairs, length + shingles.length);
    length += shingles.length + pairs.length;
  }
  const { keys, counts } = repeated(all.sort());
  return { documents: sketches.length, terms, keys, counts, starts: bucketStarts(keys) };
}

function repeated(sorted: Uint32Array): { keys: Uint32Array; counts: Uint16Array } {
  const keys: number[] = [];
  const counts: number[] = [];
  for (let i = 0, end = 0; i < sorted.length; i = end) {
    end = i + 1;
    while (end < sorted.length && sorted[end] === sorted[i]) end++;
    if (end - i < 2) continue;
    keys.push(sorted[i]!);
    counts.push(Math.min(end - i, 0xffff));
  }
  return { keys: Uint32Array.from(keys), counts: Uint16Array.from(counts) };
}

/** In how many of the counted documents a feature is seen: 0 and 1 both read as 1. O(1) expected. */
export function featureFrequency({ keys, counts, starts }: Frequencies, feature: number): number {
  const row = find(keys, starts, feature);
  return row < 0 ? 1 : counts[row]!;
}
