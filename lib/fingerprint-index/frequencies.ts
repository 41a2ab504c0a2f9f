import { bucketStarts, find } from './sorted-table.ts';

/** In how many documents a feature is seen. Only features of two documents or more have a row. */
export interface Frequencies {
  readonly documents: number;
  readonly keys: Uint32Array;
  readonly counts: Uint16Array;
  readonly starts: Uint32Array;
}

/** Counts the documents of each feature; each list holds the distinct features of a document. O(f log f). */
export function countFrequencies(lists: readonly Uint32Array[]): Frequencies {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let length = 0;
  for (const list of lists) {
    all.set(list, length);
    length += list.length;
  }
  all.sort();
  const keys: number[] = [];
  const counts: number[] = [];
  for (let i = 0, end = 0; i < all.length; i = end) {
    end = i + 1;
    while (end < all.length && all[end] === all[i]) end++;
    if (end - i < 2) continue;
    keys.push(all[i]!);
    counts.push(Math.min(end - i, 0xffff));
  }
  const column = Uint32Array.from(keys);
  return {
    documents: lists.length,
    keys: column,
    counts: Uint16Array.from(counts),
    starts: bucketStarts(column),
  };
}

/** In how many of the counted documents a feature is seen: 0 or 1 both read as 1. O(1) expected. */
export function frequencyOf({ keys, counts, starts }: Frequencies, feature: number): number {
  const row = find(keys, starts, feature);
  return row < 0 ? 1 : counts[row]!;
}
