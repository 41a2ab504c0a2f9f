import { createBitReader, riceParameter, wordsIn, type BitReader } from './bits.ts';
import type { ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { TABLE_HEAD, widthOf, type Entry, type Table, type TableShape } from './table.ts';

/** The table of a source; null where the bytes are none. `documents`: document numbers are below. Two reads. */
export async function openTable(source: ByteSource, documents: number): Promise<Table | null> {
  if (source.size < TABLE_HEAD) return null;
  const fixed = viewOf(await source.read(0, TABLE_HEAD));
  const buckets = fixed.getUint32(12, true);
  const start = TABLE_HEAD + 4 * buckets;
  if (buckets === 0 || start > source.size) return null;
  const head = await source.read(0, start);
  const view = viewOf(head);
  if (view.getUint32(0, true) !== crc32(head.subarray(4))) return null;
  const shape: TableShape = {
    space: view.getFloat64(4, true),
    buckets,
    width: view.getUint32(16, true),
    shift: head[28]!,
    gap: head[29]!,
    documents,
    keys: view.getUint32(20, true),
    postings: view.getUint32(24, true),
  };
  const ends = wordsIn(head.subarray(TABLE_HEAD));
  return isSound(shape, ends, source.size - start) ? { source, shape, ends, start } : null;
}

function isSound(
  { space, buckets, width, shift, gap }: TableShape,
  ends: Uint32Array,
  bytes: number,
): boolean {
  if (!(shift < 32 && gap < 32 && Number.isInteger(space) && space <= 2 ** 32)) return false;
  if (width === 0 || Math.ceil(space / width) !== buckets) return false;
  for (let i = 1; i < buckets; i++) if (ends[i]! < ends[i - 1]!) return false;
  return ends[buckets - 1] === bytes;
}

/** The documents of each of the keys that the table has; null where the bytes are damaged. One read a bucket. */
export async function lookUp(table: Table, keys: Iterable<number>): Promise<Map<number, Uint32Array> | null> {
  const { shift, width, space } = table.shape;
  const wanted = new Map<number, Set<number>>();
  for (const key of keys) {
    const shifted = key >>> shift;
    if (shifted >= space || shifted * 2 ** shift !== key) continue;
    const bucket = Math.floor(shifted / width);
    wanted.set(bucket, (wanted.get(bucket) ?? new Set()).add(key));
  }
  const found = new Map<number, Uint32Array>();
  const read = async ([bucket, keys]: [number, Set<number>]) =>
    readBucket(
      await bucketBytes(table, bucket),
      table.shape,
      bucket,
      (key) => keys.has(key),
      (entry) => found.set(entry.key, entry.documents),
    );
  const isWhole = await Promise.all([...wanted].map(read));
  return isWhole.every(Boolean) ? found : null;
}

/**
 * All entries, or those of some buckets, by ascending key, one bucket in memory at a time; null comes last where the
 * bytes are damaged.
 */
export async function* entriesOf(
  table: Table,
  first = 0,
  past = table.shape.buckets,
): AsyncGenerator<Entry[] | null> {
  for (let bucket = first; bucket < past; bucket++) {
    const entries: Entry[] = [];
    const bytes = await bucketBytes(table, bucket);
    const isWhole = readBucket(
      bytes,
      table.shape,
      bucket,
      () => true,
      (entry) => entries.push(entry),
    );
    if (!isWhole) {
      yield null;
      return;
    }
    if (entries.length > 0) yield entries;
  }
}

async function bucketBytes({ source, ends, start }: Table, bucket: number): Promise<Uint8Array> {
  return source.read(start + (bucket === 0 ? 0 : ends[bucket - 1]!), start + ends[bucket]!);
}

/** Reads the wanted entries of a bucket; false where its bytes are damaged. O(postings of the bucket). */
function readBucket(
  bytes: Uint8Array,
  shape: TableShape,
  bucket: number,
  isWanted: (key: number) => boolean,
  take: (entry: Entry) => void,
): boolean {
  if (bytes.length === 0) return true;
  if (bytes.length < 8 || viewOf(bytes).getUint32(0, true) !== crc32(bytes.subarray(4))) return false;
  const bits = createBitReader(bytes.subarray(8));
  const below = Math.min((bucket + 1) * shape.width, shape.space);
  let next = bucket * shape.width;
  for (let left = viewOf(bytes).getUint32(4, true); left > 0; left--) {
    const shifted = next + bits.rice(shape.gap);
    const count = bits.gamma();
    if (bits.isOver() || shifted >= below || count > shape.documents) return false;
    const key = shifted * 2 ** shape.shift;
    const documents = isWanted(key) ? new Uint32Array(count) : null;
    if (!readDocuments(bits, count, shape.documents, documents)) return false;
    if (documents !== null) take({ key, documents });
    next = shifted + 1;
  }
  return true;
}

/** Reads so many document numbers, into `documents` where they are wanted; false where they are out of bounds. */
function readDocuments(
  bits: BitReader,
  count: number,
  below: number,
  documents: Uint32Array | null,
): boolean {
  if (count === 1) {
    const document = bits.read(widthOf(below));
    if (documents !== null) documents[0] = document;
    return document < below && !bits.isOver();
  }
  const parameter = riceParameter(below / count);
  let next = 0;
  for (let i = 0; i < count; i++) {
    const document = next + bits.rice(parameter);
    if (documents !== null) documents[i] = document;
    next = document + 1;
  }
  return next <= below && !bits.isOver();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
