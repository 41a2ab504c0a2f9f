/**
 * Indices of the heaviest subsequence of `values` that never falls, in order; weights are positive. Where two are
 * equally heavy, the one that ends with the lower value. O(n log n), by a Fenwick tree of maxima over ranks.
 */
export function heaviestRise(values: readonly number[], weights: readonly number[]): number[] {
  const ranks = rank(values);
  const best = new Float64Array(values.length + 1);
  const bestIndex = new Int32Array(values.length + 1).fill(-1);
  const before = new Int32Array(values.length).fill(-1);
  let [heaviest, last] = [0, -1];
  for (let i = 0; i < values.length; i++) {
    let [weight, previous] = [0, -1];
    for (let at = ranks[i]!; at > 0; at -= at & -at)
      if (best[at]! > weight) [weight, previous] = [best[at]!, bestIndex[at]!];
    before[i] = previous;
    weight += weights[i]!;
    for (let at = ranks[i]!; at <= values.length; at += at & -at)
      if (weight > best[at]!) [best[at], bestIndex[at]] = [weight, i];
    if (weight > heaviest) [heaviest, last] = [weight, i];
  }
  const chain: number[] = [];
  for (let i = last; i >= 0; i = before[i]!) chain.push(i);
  return chain.reverse();
}

/** Ranks from 1; equal values share one. */
function rank(values: readonly number[]): Uint32Array {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Uint32Array(values.length);
  let current = 0;
  order.forEach((index, i) => {
    if (i === 0 || values[index] !== values[order[i - 1]!]) current++;
    ranks[index] = current;
  });
  return ranks;
}
