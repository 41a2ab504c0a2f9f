import type { Sketch } from '../fingerprint/sketch.ts';

/** Share of the pairs of the shorter text. Reports of one event share a tenth, translations of one text a third. */
const TWIN_SHARE = 0.3;

/**
 * Those of the others that tell the same text as a source: further copies of it. Their phrases are not common
 * phrases, so they are set aside when rarity is counted. O(pairs of all).
 */
export function twinsOf(source: Sketch, others: readonly Sketch[]): Sketch[] {
  return others.filter(
    (other) =>
      other !== source &&
      common(source.pairs, other.pairs) > TWIN_SHARE * Math.min(source.pairs.length, other.pairs.length),
  );
}

/** How many values two ascending columns share. O(a + b). */
function common(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}
