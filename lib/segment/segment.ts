import { hashWord } from '../text/hash.ts';
import { section, type ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { entriesOf, lookUp, openTable } from './read-table.ts';
import type { Table } from './table.ts';

/**
 * An index of documents that is never changed once written: which of them hold a fingerprint, and which of them
 * may have an id. Documents are numbered from 0; what is kept of them lies elsewhere, in the same order.
 *
 *   0  "WPSG"
 *   4  version u32
 *   8  documents u32
 *   12 ceiling f64              fingerprints are below; those above are not indexed
 *   20 bytes of the first table u32
 *   24 bytes of the second table u32
 *   28 checksum u32 of all before it
 *   32 table of fingerprints | table of the hashes of ids, see table.ts
 */
export interface Segment {
  readonly documents: number;
  readonly ceiling: number;
  readonly fingerprints: Table;
  readonly ids: Table;
}

/** Why bytes are no segment that we can read. */
export type SegmentFault = 'not-a-segment' | 'unknown-version' | 'damaged';

const MAGIC = 0x47535057;
const VERSION = 1;
const HEAD = 32;

/** Fingerprints are below this. */
export const ALL_FINGERPRINTS = 2 ** 32;

/** A document's number and a fingerprint share the 53 bits of a number. */
export const MAX_DOCUMENTS = 2 ** 21;

/** The head of a segment whose tables are packed. */
export function segmentHead(
  documents: number,
  ceiling: number,
  tables: readonly [fingerprints: number, ids: number],
): Uint8Array {
  const head = new Uint8Array(HEAD);
  const view = new DataView(head.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, documents, true);
  view.setFloat64(12, ceiling, true);
  view.setUint32(20, tables[0], true);
  view.setUint32(24, tables[1], true);
  view.setUint32(28, crc32(head.subarray(0, 28)), true);
  return head;
}

/** The segment in the bytes, or why there is none. Reads the heads alone: about 4 bytes in 1,000. */
export async function openSegment(source: ByteSource): Promise<Segment | SegmentFault> {
  if (source.size < HEAD) return 'not-a-segment';
  const head = await source.read(0, HEAD);
  const view = new DataView(head.buffer, head.byteOffset, HEAD);
  if (view.getUint32(0, true) !== MAGIC) return 'not-a-segment';
  if (view.getUint32(28, true) !== crc32(head.subarray(0, 28))) return 'damaged';
  if (view.getUint32(4, true) !== VERSION) return 'unknown-version';
  const documents = view.getUint32(8, true);
  const ceiling = view.getFloat64(12, true);
  const middle = HEAD + view.getUint32(20, true);
  if (!(Number.isInteger(ceiling) && ceiling > 0 && ceiling <= ALL_FINGERPRINTS)) return 'damaged';
  if (documents > MAX_DOCUMENTS || middle + view.getUint32(24, true) !== source.size) return 'damaged';
  const fingerprints = await openTable(section(source, HEAD, middle), documents);
  const ids = await openTable(section(source, middle, source.size), documents);
  return fingerprints === null || ids === null ? 'damaged' : { documents, ceiling, fingerprints, ids };
}

/** The documents of each fingerprint that the segment has; null where its bytes are damaged. */
export async function postingsIn(
  segment: Segment,
  fingerprints: Uint32Array,
): Promise<Map<number, Uint32Array> | null> {
  return lookUp(segment.fingerprints, fingerprints);
}

/** Documents that may have the id: all that do, and seldom another. Null where the bytes are damaged. */
export async function withId(segment: Segment, id: string): Promise<Uint32Array | null> {
  const key = hashWord(id);
  const found = await lookUp(segment.ids, [key]);
  return found === null ? null : (found.get(key) ?? new Uint32Array(0));
}

/** Whether every entry of a segment can be read, where a question reads but the buckets that it needs. O(bytes). */
export async function isReadable({ fingerprints, ids }: Segment): Promise<boolean> {
  for (const table of [fingerprints, ids]) {
    for await (const entries of entriesOf(table)) if (entries === null) return false;
  }
  return true;
}

/** Bytes that an open segment keeps in memory, near enough. */
export function residentBytes({ fingerprints, ids }: Segment): number {
  return 4 * (fingerprints.ends.length + ids.ends.length);
}
