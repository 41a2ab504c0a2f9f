import type { Table } from '../segment/table.ts';

/**
 * The values that fingerprints can have, cut into equal stretches. A prefix is the number of one; what a server is
 * asked for is all that its index has of a prefix.
 */
export interface Prefixes {
  readonly count: number;
  /** Fingerprints are below. */
  readonly ceiling: number;
}

/** Bytes of the index that have one prefix, in all shards together, about; benchmarks/results/remote.md. */
const WANTED_BYTES = 256 * 1024;
const FEWEST = 16;
const MOST = 65_536;

/** Prefixes for an index of so many bytes: a power of two. */
export function prefixesFor(indexBytes: number, ceiling: number): Prefixes {
  const wanted = 2 ** Math.round(Math.log2(Math.max(1, indexBytes / WANTED_BYTES)));
  return { count: Math.min(MOST, Math.max(FEWEST, wanted)), ceiling };
}

export function prefixOf({ count, ceiling }: Prefixes, fingerprint: number): number {
  return Math.floor((fingerprint * count) / ceiling);
}

/** The buckets in which a table has all entries of a prefix: one at least. `past` is the one after them. */
export function bucketsOf(
  { shape }: Table,
  { count, ceiling }: Prefixes,
  prefix: number,
): { readonly first: number; readonly past: number } {
  const bucketOf = (fingerprint: number) =>
    Math.min(shape.buckets - 1, Math.floor(Math.floor(fingerprint / 2 ** shape.shift) / shape.width));
  return {
    first: bucketOf(Math.ceil((prefix * ceiling) / count)),
    past: 1 + bucketOf(Math.ceil(((prefix + 1) * ceiling) / count) - 1),
  };
}

/** Where these are, in bytes of the table's source. */
export function rangeOf(
  table: Table,
  prefixes: Prefixes,
  prefix: number,
): { readonly start: number; readonly end: number } {
  const { ends, start } = table;
  const { first, past } = bucketsOf(table, prefixes, prefix);
  return { start: start + (first === 0 ? 0 : ends[first - 1]!), end: start + ends[past - 1]! };
}
