import { hashBytesOf, partsOf, type Manifest, type Part } from '../pack/manifest.ts';
import { HEAD_BYTES } from '../pack/trailer.ts';

/** A run of bytes of the new edition: in the old one at `from`, or to be fetched where `from` is null. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly from: number | null;
}

/**
 * How to make the new edition of a pack of the old one and as few bytes as can be: parts with the same hashes are
 * those that are here. Covers every byte of the `size`, in order. O(parts).
 */
export function planOf(old: Manifest, next: Manifest, size: number): Run[] {
  const here = new Map(partsOf(old).map((part) => [keyOf(part), part.start]));
  const runs: Run[] = [{ start: 0, end: HEAD_BYTES, from: 0 }];
  const add = (start: number, end: number, from: number | null) => {
    const last = runs.at(-1)!;
    const goesOn = last.from === null ? from === null : from === last.from + last.end - last.start;
    if (goesOn) runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, from });
  };
  for (const part of partsOf(next))
    add(part.start, part.end + hashBytesOf(part), here.get(keyOf(part)) ?? null);
  // Manifest and trailer.
  add(runs.at(-1)!.end, size, null);
  return runs;
}

/** Parts of one length with one root are the same bytes. */
function keyOf({ start, end, root }: Part): string {
  return `${end - start}:${root}`;
}
