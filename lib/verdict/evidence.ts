import type { PlacedHashes, Sketch } from '../fingerprint/sketch.ts';
import type { Frequency, Query, WeighedFeatures } from './query.ts';

/** What speaks for reuse between an article and one source; all are shares in 0..1. */
export interface Evidence {
  /** Share of the article's names and figures, by rarity, that the source has too. */
  readonly names: number;
  /** Share of rare word pairs in common, of the text that shares more of itself; quotations aside. */
  readonly pairs: number;
  /** The same for runs of three words of the article. */
  readonly shingles: number;
  /** Share of the article, by rarity, that follows the source in the source's order; quotations aside. */
  readonly order: number;
  /** The densest stretch of `WINDOW` words: share of its rare runs of three words; quotations aside. */
  readonly passage: number;
  /** Share of all three-word runs of the article that the source has, rare or not. */
  readonly copied: number;
  /** Share of all three-word runs of the source that the article has. */
  readonly kept: number;
}

/** Words. */
const WINDOW = 100;

/** Weighs what an article has in common with a source. O(features of both). */
export function weigh(query: Query, source: Sketch, frequency: Frequency): Evidence {
  const shingles = placesIn(query.shingles, source.shingles);
  const pairs = placesIn(query.pairs, source.pairs);
  const names = placesIn(query.names, source.names);
  const copied = shingles.reduce((sum, place) => sum + (place < 0 ? 0 : 1), 0);
  return {
    names: share(query.names, names, false),
    pairs: smaller((masked) =>
      Math.max(
        share(query.pairs, pairs, masked),
        reverseShare(query.pairs, pairs, masked, source.pairs, frequency),
      ),
    ),
    shingles: smaller((masked) => share(query.shingles, shingles, masked)),
    order: smaller((masked) => ordered(query.pairs, pairs, masked)),
    passage: smaller((masked) => densest(query.shingles, shingles, masked)),
    copied: ratio(copied, shingles.length),
    kept: ratio(copied, source.shingles.hashes.length),
  };
}

/** For each feature of the article, its place in the source, or -1. */
function placesIn({ hashes }: WeighedFeatures, { hashes: sorted, places }: PlacedHashes): Int16Array {
  const result = new Int16Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) {
    const row = search(sorted, hashes[i]!);
    result[i] = row < 0 ? -1 : places[row]!;
  }
  return result;
}

function search(sorted: Uint32Array, key: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === key ? low : -1;
}

function share({ weights, quoted }: WeighedFeatures, places: Int16Array, masked: boolean): number {
  let common = 0;
  let all = 0;
  for (let i = 0; i < weights.length; i++) {
    if (masked && quoted[i] === 1) continue;
    all += weights[i]!;
    if (places[i]! >= 0) common += weights[i]!;
  }
  return ratio(common, all);
}

function reverseShare(
  { weights, quoted }: WeighedFeatures,
  places: Int16Array,
  masked: boolean,
  source: PlacedHashes,
  frequency: Frequency,
): number {
  let common = 0;
  let all = 0;
  for (const hash of source.hashes) all += 1 / frequency(hash);
  for (let i = 0; i < weights.length; i++) {
    if (places[i]! < 0) continue;
    if (masked && quoted[i] === 1) all -= weights[i]!;
    else common += weights[i]!;
  }
  return ratio(common, all);
}

/** The heaviest chain of common features that runs forward in both texts, as a share of the article's weight. */
function ordered(
  { weights, quoted, positions }: WeighedFeatures,
  places: Int16Array,
  masked: boolean,
): number {
  const best = new Float64Array(257);
  let all = 0;
  let longest = 0;
  for (let i = 0; i < positions.length; i++) {
    if (masked && quoted[i] === 1) continue;
    all += weights[i]!;
    if (places[i]! < 0) continue;
    let chain = 0;
    for (let at = places[i]! + 1; at > 0; at -= at & -at) chain = Math.max(chain, best[at]!);
    chain += weights[i]!;
    longest = Math.max(longest, chain);
    for (let at = places[i]! + 1; at < 257; at += at & -at) best[at] = Math.max(best[at]!, chain);
  }
  return ratio(longest, all);
}

function densest(
  { weights, quoted, positions }: WeighedFeatures,
  places: Int16Array,
  masked: boolean,
): number {
  let most = 0;
  let common = 0;
  let all = 0;
  let start = 0;
  const counted = (i: number) => !masked || quoted[i] === 0;
  for (let end = 0; end < positions.length; end++) {
    if (counted(end)) {
      all += weights[end]!;
      if (places[end]! >= 0) common += weights[end]!;
    }
    for (; positions[end]! - positions[start]! >= WINDOW; start++) {
      if (!counted(start)) continue;
      all -= weights[start]!;
      if (places[start]! >= 0) common -= weights[start]!;
    }
    if (all >= WINDOW / 4) most = Math.max(most, common / all);
  }
  return most;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Quotations are common property: they count only as far as the text around them bears them out. */
function smaller(measure: (masked: boolean) => number): number {
  return Math.min(measure(false), measure(true));
}
