import { deflateSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import type { CorpusRecord } from '../corpus/corpus.ts';
import { recordOf } from '../corpus/record.ts';
import type { Records } from '../corpus/segmented-corpus.ts';
import { sourceSchema, type Source } from '../document/document.ts';
import { decodeSketch, encodeSketch } from '../fingerprint/sketch-codec.ts';
import { wordsIn } from '../segment/bits.ts';
import { joined } from '../segment/parts.ts';
import type { ByteSource } from '../segment/byte-source.ts';
import { isEqual } from './digest.ts';
import { createInflater, type Inflater } from './inflate.ts';

/**
 * Records by document number, each compressed by itself: a question reads 17 of them, from anywhere.
 *
 *   records u32 | ends u32 x records | record …          ends count from the end of their list
 *   record, deflated:  bytes of the JSON u32 | JSON: the source
 *   the same with its sketch, where the source has no text or a long one: see lib/fingerprint/sketch-codec.ts
 *                      2^31 + bytes of the sketch u32 | the sketch | JSON: the source
 *   as it was written: bytes of the JSON u32 | JSON: the source | the sketch
 *
 * A sketch stands before what can be compressed, in blocks that are stored as they are: hashes take the same room
 * deflated, and to inflate them was half of the first answer of a background that woke.
 *
 * An article with its text has no sketch here: it is sketched anew, which takes a third of the bytes that its sketch
 * would; benchmarks/results/corpus.md. Of a long text the sketch would take milliseconds, so it is stored, and made
 * anew only to verify the pack.
 */
const LENGTH = 4;
const SKETCH_FIRST = 2 ** 31;

/** Bytes that a stored block can hold. */
const MAX_STORED = 0xffff;

/** No record of more bytes than this is packed or read. */
export const MAX_RECORD_BYTES = 4_000_000;

/** Records of a shard that are kept inflated: as many as a question may read of it, twice in a row. */
const KEPT_RECORDS = 30;

/**
 * Code units from which a text's sketch is stored beside it. A speech of 8,000 words is sketched in 20 ms and read
 * in 0.14, and most pages have to be held against several; benchmarks/results/corpus.md.
 */
const LONG_TEXT = 20_000;

/** A record as bytes. O(bytes). */
export function encodeRecord({ source, sketch }: CorpusRecord): Uint8Array {
  const json = strToU8(JSON.stringify(source));
  if (!hasStoredSketch(source)) return deflateSync(joined([lengthBytes(json.length), json]));
  const hashes = encodeSketch(sketch);
  return joined([
    ...storedBlocks(joined([lengthBytes(SKETCH_FIRST + hashes.length), hashes])),
    deflateSync(json),
  ]);
}

/** Blocks of a deflate stream that hold bytes as they are, and are followed by others: RFC 1951, 3.2.4. */
function storedBlocks(bytes: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += MAX_STORED) {
    const block = bytes.subarray(at, at + MAX_STORED);
    const head = new Uint8Array(5);
    new DataView(head.buffer).setUint16(1, block.length, true);
    new DataView(head.buffer).setUint16(3, ~block.length, true);
    blocks.push(head, block);
  }
  return blocks;
}

function hasStoredSketch({ text }: Source): boolean {
  return text === null || text.length >= LONG_TEXT;
}

/** The list of ends that stands before the records. */
export function encodeEnds(lengths: readonly number[]): Uint8Array {
  let end = 0;
  return joined([lengthBytes(lengths.length), ...lengths.map((length) => lengthBytes((end += length)))]);
}

function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}

/** A record whose sketch may still have to be made. */
interface PackedRecord {
  readonly source: Source;
  readonly sketch: Uint8Array;
}

/** The record in the bytes; null where they hold none. Nothing in them is trusted. */
export function decodeRecord(deflated: Uint8Array, inflate: Inflater): PackedRecord | null {
  const bytes = inflate(deflated, MAX_RECORD_BYTES);
  if (bytes === null || bytes.length < LENGTH) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const isSketchFirst = length >= SKETCH_FIRST;
  const middle = LENGTH + (isSketchFirst ? length - SKETCH_FIRST : length);
  if (middle > bytes.length) return null;
  const [first, second] = [bytes.subarray(LENGTH, middle), bytes.subarray(middle)];
  const [json, sketch] = isSketchFirst ? [second, first] : [first, second];
  const source = v.safeParse(sourceSchema, parseJson(json));
  // A view would keep all that was inflated.
  return source.success ? { source: source.output, sketch: sketch.slice() } : null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return null;
  }
}

export interface PackedRecords extends Records {
  /** Whether a record can be read, and its stored sketch is the one that its text has. */
  readonly isTrue: (document: number) => Promise<boolean>;
}

/** The records of a part; null where its bytes are none. `count`: how many there must be. Reads the ends alone. */
export async function openRecords(part: ByteSource, count: number): Promise<PackedRecords | null> {
  const start = LENGTH + 4 * count;
  if (part.size < start) return null;
  const head = wordsIn(await part.read(0, start));
  const ends = head.subarray(1);
  if (head[0] !== count || (ends.at(-1) ?? 0) !== part.size - start) return null;
  for (let i = 1; i < count; i++) if (ends[i]! < ends[i - 1]!) return null;
  const inflate = createInflater();
  const kept = new Map<number, Promise<PackedRecord | null>>();

  async function fetchRecord(document: number): Promise<PackedRecord | null> {
    const from = document === 0 ? 0 : ends[document - 1]!;
    return decodeRecord(await part.read(start + from, start + ends[document]!), inflate);
  }

  function recordAt(document: number): Promise<PackedRecord | null> {
    const record = kept.get(document) ?? fetchRecord(document).catch(() => null);
    kept.delete(document);
    kept.set(document, record);
    if (kept.size > KEPT_RECORDS) kept.delete(kept.keys().next().value!);
    return record;
  }

  return {
    id: async (document) => (await recordAt(document))?.source.id ?? null,
    async read(document) {
      const record = await recordAt(document);
      return record === null ? null : sketched(record);
    },
    async isTrue(document) {
      const record = await recordAt(document);
      if (record === null) return false;
      const { text } = record.source;
      if (text === null) return decodeSketch(record.sketch) !== null;
      if (record.sketch.length === 0) return true;
      return isEqual(record.sketch, encodeSketch(recordOf({ ...record.source, text }).sketch));
    },
  };
}

function sketched({ source, sketch }: PackedRecord): CorpusRecord | null {
  const { text } = source;
  // Packs were written without the sketches of long texts, too.
  if (text !== null && sketch.length === 0) return recordOf({ ...source, text });
  const decoded = decodeSketch(sketch);
  return decoded === null ? null : { source, sketch: decoded };
}
