/**
 * Where a key stands in an ascending column; -1 where it is absent. `starts` comes from `bucketStarts`. O(1)
 * expected for hashed keys.
 */
export function find(keys: Uint32Array, starts: Uint32Array, key: number): number {
  const bucket = key >>> BUCKET_SHIFT;
  let low = starts[bucket]!;
  let high = starts[bucket + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low < starts[bucket + 1]! && keys[low] === key ? low : -1;
}

/** 4,096 buckets by the upper bits of a key: what is left to search of a million keys is 8 steps. */
const BUCKET_SHIFT = 20;

/** For each bucket of keys, where it starts in the ascending column. O(keys). */
export function bucketStarts(keys: Uint32Array): Uint32Array {
  const starts = new Uint32Array(2 ** (32 - BUCKET_SHIFT) + 1);
  for (const key of keys) starts[(key >>> BUCKET_SHIFT) + 1]! += 1;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  return starts;
}
