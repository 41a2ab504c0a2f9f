import type { Tokens } from '../text/tokens.ts';
import { features, type Features, type TextFeatures } from './features.ts';

/**
 * Distinct hashes of one kind, ascending, each with the place where it comes first: 0..255, the share of the text
 * that lies before it.
 */
export interface PlacedHashes {
  readonly hashes: Uint32Array;
  readonly places: Uint8Array;
}

/**
 * What is kept of a source whether its text is kept or not: enough to find it and to judge a copy of it. The text
 * cannot be read back: hashes are sorted, and places are coarse.
 */
export interface Sketch {
  /** How many words the text had. */
  readonly words: number;
  readonly shingles: PlacedHashes;
  readonly pairs: PlacedHashes;
  readonly names: PlacedHashes;
}

/** Longer texts are sketched by their first part only, so that a sketch stays under about 2 MB. */
export const MAX_SKETCH_WORDS = 100_000;

/** The sketch of a text. O(n log n). */
export function sketch(tokens: Tokens): Sketch {
  return sketchOf(features(tokens), tokens.count);
}

/** The sketch of a text whose features are already known; `words` is the number of its tokens. */
export function sketchOf({ shingles, pairs, names }: TextFeatures, words: number): Sketch {
  return {
    words,
    shingles: place(shingles, words),
    pairs: place(pairs, words),
    names: place(names, words),
  };
}

function place({ hashes, positions }: Features, words: number): PlacedHashes {
  const keys = new Float64Array(hashes.length);
  let length = 0;
  for (let i = 0; i < hashes.length && positions[i]! < MAX_SKETCH_WORDS; i++) {
    keys[length++] = hashes[i]! * 256 + Math.floor((256 * positions[i]!) / Math.max(words, 1));
  }
  const sorted = keys.subarray(0, length).sort();
  const distinct = sorted.filter(
    (key, i) => i === 0 || Math.floor(key / 256) !== Math.floor(sorted[i - 1]! / 256),
  );
  return {
    hashes: Uint32Array.from(distinct, (key) => Math.floor(key / 256)),
    places: Uint8Array.from(distinct, (key) => key % 256),
  };
}
