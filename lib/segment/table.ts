import { createBitWriter, type BitWriter, riceParameter } from './bits.ts';
import type { ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';

/**
 * A table of keys, each with the documents that hold it, that is read by a few ranges.
 *
 *   checksum u32 | space f64 | buckets u32 | width u32 | keys u32 | postings u32 | shift u8 | gap u8 | 0 u16
 *   ends u32 x buckets                                       where each bucket ends, from the end of this list
 *   bucket 0 | bucket 1 | …                                  bucket b: keys >>> shift in [b * width, (b + 1) * width)
 *
 *   bucket    checksum u32 | entries u32 | entry …, or nothing at all where it has no key
 *   entry     rice(gap to the key before - 1, gap) | gamma(documents) | documents
 *   documents one:   its number, as many bits as the last number needs
 *             more:  rice(gap to the one before - 1, by documents / count) …
 *
 * Numbers are little endian. The checksum of the head covers what follows it up to the first bucket. Only head and
 * ends stay in memory: 4 bytes a bucket.
 */
export interface Table {
  readonly source: ByteSource;
  readonly shape: TableShape;
  readonly ends: Uint32Array;
  /** Where the first bucket starts in the source. */
  readonly start: number;
}

/** How a table is cut and coded. */
export interface TableShape {
  /** Keys, shifted, are below. */
  readonly space: number;
  readonly buckets: number;
  /** Shifted keys to a bucket. */
  readonly width: number;
  /** Lowest bits that no key has. */
  readonly shift: number;
  /** Rice parameter of the gaps between keys. */
  readonly gap: number;
  /** Document numbers are below. */
  readonly documents: number;
  /** Entries, and documents of all entries together. Of a merged table they are what was expected. */
  readonly keys: number;
  readonly postings: number;
}

/** A key and its documents, ascending. */
export interface Entry {
  readonly key: number;
  readonly documents: Uint32Array;
}

/** Bytes before the ends. */
export const TABLE_HEAD = 32;
/** Bytes. Smaller ones cost memory, larger ones time; benchmarks/results/corpus.md. */
const BUCKET_BYTES = 1024;
const BYTES_A_POSTING = 3.3;

/** The shape for a table of about so many keys and postings. `ceiling`: keys are below, at most 2 ** 32. */
export function shapeFor(about: {
  readonly documents: number;
  readonly keys: number;
  readonly postings: number;
  readonly ceiling: number;
  readonly shift: number;
}): TableShape {
  const space = Math.ceil(about.ceiling / 2 ** about.shift);
  const wanted = Math.max(2, Math.ceil((about.postings * BYTES_A_POSTING) / BUCKET_BYTES));
  const width = Math.ceil(space / Math.min(wanted, space));
  return {
    space,
    width,
    buckets: Math.ceil(space / width),
    shift: about.shift,
    gap: riceParameter(space / Math.max(1, about.keys)),
    documents: about.documents,
    keys: about.keys,
    postings: about.postings,
  };
}

/** Packs entries, which come by ascending key, all of the shape. Memory is the table. O(postings). */
export function createTableWriter(shape: TableShape): {
  readonly add: (key: number, documents: ArrayLike<number>) => void;
  readonly finish: () => Uint8Array[];
} {
  const ends = new Uint32Array(shape.buckets);
  const parts: Uint8Array[] = [];
  const bits = createBitWriter();
  let length = 0;
  let bucket = 0;
  let entries = 0;
  let next = 0;

  function close(): void {
    if (entries > 0) {
      const part = sealed(entries, bits.take());
      parts.push(part);
      length += part.length;
    }
    ends[bucket++] = length;
    entries = 0;
    next = bucket * shape.width;
  }

  function add(key: number, documents: ArrayLike<number>): void {
    const shifted = key >>> shape.shift;
    while (shifted >= (bucket + 1) * shape.width) close();
    bits.rice(shifted - next, shape.gap);
    writeDocuments(bits, documents, shape.documents);
    next = shifted + 1;
    entries++;
  }

  function finish(): Uint8Array[] {
    while (bucket < shape.buckets) close();
    return [headOf(shape, ends), ...parts];
  }

  return { add, finish };
}

function sealed(entries: number, bits: Uint8Array): Uint8Array {
  const part = new Uint8Array(8 + bits.length);
  const view = new DataView(part.buffer);
  part.set(bits, 8);
  view.setUint32(4, entries, true);
  view.setUint32(0, crc32(part.subarray(4)), true);
  return part;
}

function headOf(shape: TableShape, ends: Uint32Array): Uint8Array {
  const { space, buckets, width, shift, gap, keys, postings } = shape;
  const head = new Uint8Array(TABLE_HEAD + 4 * buckets);
  const view = new DataView(head.buffer);
  view.setFloat64(4, space, true);
  view.setUint32(12, buckets, true);
  view.setUint32(16, width, true);
  view.setUint32(20, keys, true);
  view.setUint32(24, postings, true);
  head[28] = shift;
  head[29] = gap;
  ends.forEach((end, i) => view.setUint32(TABLE_HEAD + 4 * i, end, true));
  view.setUint32(0, crc32(head.subarray(4)), true);
  return head;
}

function writeDocuments(bits: BitWriter, documents: ArrayLike<number>, below: number): void {
  bits.gamma(documents.length);
  if (documents.length === 1) {
    bits.write(documents[0]!, widthOf(below));
    return;
  }
  const parameter = riceParameter(below / documents.length);
  let next = 0;
  for (let i = 0; i < documents.length; i++) {
    bits.rice(documents[i]! - next, parameter);
    next = documents[i]! + 1;
  }
}

/** Bits for numbers below. */
export function widthOf(below: number): number {
  return below <= 1 ? 0 : 32 - Math.clz32(below - 1);
}
