import { heaviestRise } from '../align/rise.ts';
import { combine } from '../text/hash.ts';

/** A place in both lists. */
export interface Anchor {
  readonly source: number;
  readonly article: number;
}

/**
 * Places where the two lists hold the same run of `length` ids that neither list repeats, as the longest chain
 * that runs forward in both. O(n log n + n length).
 */
export function anchors(source: Int32Array, article: Int32Array, length: number): Anchor[] {
  const inSource = uniqueRuns(source, length);
  const pairs: Anchor[] = [];
  for (const [hash, at] of uniqueRuns(article, length)) {
    const from = inSource.get(hash);
    if (from === undefined || from < 0 || at < 0) continue;
    if (isSameRun(source, from, article, at, length)) pairs.push({ source: from, article: at });
  }
  pairs.sort((a, b) => a.article - b.article);
  const chain = heaviestRise(
    pairs.map((pair) => pair.source),
    pairs.map(() => 1),
  );
  return chain.map((index) => pairs[index]!);
}

/** Each run's hash with its place, or -1 where it occurs again. */
function uniqueRuns(ids: Int32Array, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = 0; i + length <= ids.length; i++) {
    let hash = ids[i]!;
    for (let k = 1; k < length; k++) hash = combine(hash, ids[i + k]!);
    places.set(hash, places.has(hash) ? -1 : i);
  }
  return places;
}

/** Hashes may collide. */
function isSameRun(a: Int32Array, from: number, b: Int32Array, at: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (a[from + k] !== b[at + k]) return false;
  return true;
}
