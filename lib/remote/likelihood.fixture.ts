import type { Measure } from './choose.ts';

/**
 * What the server of a pack can reckon: how likely a certain set of prefixes is what a first lookup asks for, for an
 * article that occupies `occupied` of all `count` prefixes, by how many of them are in the set. Exact for
 * `choosePrefixes` under an order that the server does not know: the real ones are the first that the article occupies,
 * the decoys the first others, so a decoy is mostly one that the article does not occupy. O(asked ** 2).
 */
export function likelihoods(count: number, occupied: number, { real, asked }: Measure): Float64Array {
  const chosen = Math.min(real, occupied);
  const result = new Float64Array(asked + 1);
  // An article that occupies nothing asks for nothing.
  if (chosen === 0) return result;
  const decoys = asked - chosen;
  const left = occupied - chosen;
  const add = (shared: number, share: number) => {
    const sets = logChoose(occupied, shared) + logChoose(count - occupied, asked - shared);
    if (sets > -Infinity) result[shared]! += share * Math.exp(-sets);
  };
  let some = 0;
  for (let before = 0; before < decoys && before <= count - occupied; before++) {
    // So many that the article does not occupy come before the last real one in the order: they are decoys.
    const rest = count - chosen - before;
    const arranged = logChoose(before + chosen - 1, before) + logChoose(rest, left);
    const share = Math.exp(arranged - logChoose(count, occupied));
    some += share;
    // The other decoys come after it, from among all that is left.
    const more = decoys - before;
    for (let hit = 0; hit <= Math.min(left, more); hit++) {
      const ways = logChoose(left, hit) + logChoose(rest - left, more - hit);
      add(chosen + hit, share * Math.exp(ways - logChoose(rest, more)));
    }
  }
  add(chosen, Math.max(0, 1 - some));
  return result;
}

/** The logarithm of n over k; minus infinity where there is no way. */
function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  let result = 0;
  for (let i = 0; i < Math.min(k, n - k); i++) result += Math.log((n - i) / (i + 1));
  return result;
}
