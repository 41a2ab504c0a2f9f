import type { Sketch } from './sketch.ts';

/** One in so many features of a kind is indexed: about 80 postings for a story of 600 words; benchmarks/retrieval. */
const PAIRS_RATE = 8;
const SHINGLES_RATE = 16;

/**
 * The fingerprints of a text: those of its features whose hash says so, the same in every text. Ascending within
 * each kind. O(features).
 */
export function fingerprints({ pairs, shingles }: Sketch): Uint32Array {
  const selected: number[] = [];
  for (const hash of pairs) if (hash % PAIRS_RATE === 0) selected.push(hash);
  for (const hash of shingles) if (hash % SHINGLES_RATE === 0) selected.push(hash);
  return Uint32Array.from(selected);
}
