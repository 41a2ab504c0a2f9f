import { deflateSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import type { CorpusRecord } from '../corpus/corpus.ts';
import { recordOf } from '../corpus/record.ts';
import type { Records } from '../corpus/segmented-corpus.ts';
import { sourceSchema, type Source } from '../document/document.ts';
import { decodeSketch, encodeSketch } from '../fingerprint/sketch-codec.ts';
import { joined } from '../segment/parts.ts';
import type { ByteSource } from '../segment/byte-source.ts';
import { inflateAtMost } from './inflate.ts';

/**
 * Records in blocks of 8, by document number.
 *
 *   blocks u32 | ends u32 x blocks | block …            ends count from the end of their list
 *   block, deflated:  bytes of the JSON u32 | JSON: a list of sources | sketch of each source without text
 *   sketch:           bytes u32 | see lib/fingerprint/sketch-codec.ts
 *
 * A source with its text has no sketch here: it is sketched anew, which takes a third of the bytes that its sketch
 * would; benchmarks/results/corpus.md.
 */
export const BLOCK_RECORDS = 8;

/** No record of more bytes than this is packed, and no block of eight times as many is read. */
export const MAX_RECORD_BYTES = 4_000_000;

/** Blocks that are kept inflated. */
const KEPT_BLOCKS = 64;

/** A block of up to 8 records. O(bytes). */
export function encodeBlock(records: readonly CorpusRecord[]): Uint8Array {
  const json = strToU8(JSON.stringify(records.map(({ source }) => source)));
  const sketches = records
    .filter(({ source }) => source.text === null)
    .map(({ sketch }) => encodeSketch(sketch));
  const parts = [json, ...sketches].flatMap((part) => [lengthBytes(part.length), part]);
  return deflateSync(joined(parts));
}

/** The list of ends that stands before the blocks. */
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
  readonly sketch: Uint8Array | null;
}

const sourcesSchema = v.pipe(v.array(sourceSchema), v.maxLength(BLOCK_RECORDS));

/** The records of a block; null where the bytes hold none. Nothing in them is trusted. */
export function decodeBlock(block: Uint8Array): readonly PackedRecord[] | null {
  const bytes = inflateAtMost(block, BLOCK_RECORDS * MAX_RECORD_BYTES);
  if (bytes === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (): Uint8Array | null => {
    if (at + 4 > bytes.length) return null;
    const start = at + 4;
    at = start + view.getUint32(at, true);
    return at > bytes.length ? null : bytes.subarray(start, at);
  };
  const json = take();
  const sources = v.safeParse(sourcesSchema, json === null ? null : parseJson(json));
  if (!sources.success) return null;
  const records: PackedRecord[] = [];
  for (const source of sources.output) {
    const sketch = source.text === null ? take() : null;
    if (source.text === null && sketch === null) return null;
    records.push({ source, sketch });
  }
  return at === bytes.length ? records : null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return null;
  }
}

/** The records of a part; null where its bytes are none. `count`: how many there must be. Reads the ends alone. */
export async function openRecords(part: ByteSource, count: number): Promise<Records | null> {
  const blocks = Math.ceil(count / BLOCK_RECORDS);
  const start = 4 + 4 * blocks;
  if (part.size < start) return null;
  const head = await part.read(0, start);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const ends = Uint32Array.from({ length: blocks }, (_, i) => view.getUint32(4 + 4 * i, true));
  if (view.getUint32(0, true) !== blocks || (ends.at(-1) ?? 0) !== part.size - start) return null;
  if (ends.some((end, i) => i > 0 && end < ends[i - 1]!)) return null;
  const kept = new Map<number, Promise<readonly PackedRecord[] | null>>();

  async function fetchBlock(block: number): Promise<readonly PackedRecord[] | null> {
    const from = block === 0 ? 0 : ends[block - 1]!;
    return decodeBlock(await part.read(start + from, start + ends[block]!));
  }

  async function recordAt(document: number): Promise<PackedRecord | null> {
    const block = Math.floor(document / BLOCK_RECORDS);
    if (block >= blocks) return null;
    const records = kept.get(block) ?? fetchBlock(block).catch(() => null);
    kept.delete(block);
    kept.set(block, records);
    if (kept.size > KEPT_BLOCKS) kept.delete(kept.keys().next().value!);
    return (await records)?.[document % BLOCK_RECORDS] ?? null;
  }

  return {
    id: async (document) => (await recordAt(document))?.source.id ?? null,
    async read(document) {
      const record = await recordAt(document);
      return record === null ? null : sketched(record);
    },
  };
}

function sketched({ source, sketch }: PackedRecord): CorpusRecord | null {
  const { text } = source;
  if (text !== null) return recordOf({ ...source, text });
  const decoded = decodeSketch(sketch ?? new Uint8Array(0));
  return decoded === null ? null : { source, sketch: decoded };
}
