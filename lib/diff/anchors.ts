import { heaviestRise } from '../align/rise.ts';

/** A place in both lists. */
export interface Anchor {
  readonly source: number;
  readonly article: number;
}

/**
 * Places where the two lists hold the same run of `length` codes that neither list repeats, as the longest chain
 * that runs forward in both. O(n log n) beside a hash per place.
 */
export function anchors(source: Uint16Array, article: Uint16Array, length: number): Anchor[] {
  const inSource = uniqueRuns(source, length);
  const pairs: Anchor[] = [];
  for (const [run, at] of uniqueRuns(article, length)) {
    const from = inSource.get(run);
    if (from !== undefined && from >= 0 && at >= 0) pairs.push({ source: from, article: at });
  }
  pairs.sort((a, b) => a.article - b.article);
  const chain = heaviestRise(
    pairs.map((pair) => pair.source),
    pairs.map(() => 1),
  );
  return chain.map((index) => pairs[index]!);
}

/** Each run with its place, or -1 where it occurs again. */
function uniqueRuns(codes: Uint16Array, length: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i + length <= codes.length; i++) {
    const run = String.fromCharCode(...codes.subarray(i, i + length));
    places.set(run, places.has(run) ? -1 : i);
  }
  return places;
}
