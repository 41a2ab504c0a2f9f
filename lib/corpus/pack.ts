import * as v from 'valibot';
import { sourceSchema } from '../document/document.ts';
import { decodeSketch, encodeSketch } from '../fingerprint/sketch-codec.ts';
import type { CorpusRecord } from './corpus.ts';

/** Raised whenever old readers could misread a pack: the layout, or the way a text is sketched. */
export const PACK_FORMAT = 1;

const line = v.pipe(v.string(), v.maxLength(2000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a pack says of itself. Dates are ISO 8601. */
const headerSchema = v.object({
  format: v.literal(PACK_FORMAT),
  name: line,
  publisher: line,
  licence: line,
  languages: v.pipe(v.array(line), v.maxLength(100)),
  from: v.nullable(line),
  to: v.nullable(line),
  count: v.pipe(count, v.maxValue(1_000_000)),
  withText: v.boolean(),
});
export type PackHeader = v.InferOutput<typeof headerSchema>;

/** A corpus in one file. */
export interface Pack {
  readonly header: PackHeader;
  readonly records: readonly CorpusRecord[];
}

const contentsSchema = v.object({
  header: headerSchema,
  records: v.array(v.object({ source: sourceSchema, sketchBytes: count })),
});

/** Why bytes are no pack that we can read. */
export type PackFault = 'not-a-pack' | 'unknown-format' | 'damaged';

/**
 * Layout: "WPPK" | length of the JSON u32, little endian | JSON of header and sources, UTF-8 | sketches, one after
 * another, each as long as its record says.
 */
const MAGIC = new TextEncoder().encode('WPPK');

/** The header that fits the records; the rest is the publisher's to say. O(records). */
export function describePack(
  about: Pick<PackHeader, 'name' | 'publisher' | 'licence'>,
  records: readonly CorpusRecord[],
): PackHeader {
  const sources = records.map((record) => record.source);
  const dates = sources.flatMap((source) => source.published ?? []).sort();
  return {
    format: PACK_FORMAT,
    ...about,
    languages: [...new Set(sources.flatMap((source) => source.lang ?? []))].sort(),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    count: records.length,
    withText: sources.some((source) => source.text !== null),
  };
}

/** A pack as bytes, the same for the same pack. O(bytes). */
export function serialisePack({ header, records }: Pack): Uint8Array {
  const sketches = records.map((record) => encodeSketch(record.sketch));
  const contents = {
    header,
    records: records.map(({ source }, i) => ({ source, sketchBytes: sketches[i]!.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(contents));
  const bytes = new Uint8Array(8 + json.length + sketches.reduce((sum, sketch) => sum + sketch.length, 0));
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, 8);
  let at = 8 + json.length;
  for (const sketch of sketches) {
    bytes.set(sketch, at);
    at += sketch.length;
  }
  return bytes;
}

/** The pack in the bytes, or why there is none. Nothing in the bytes is trusted. O(bytes). */
export function parsePack(bytes: Uint8Array): Pack | PackFault {
  if (bytes.length < 8 || MAGIC.some((byte, i) => bytes[i] !== byte)) return 'not-a-pack';
  const jsonEnd = 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (jsonEnd > bytes.length) return 'damaged';
  const json = parseJson(new TextDecoder().decode(bytes.subarray(8, jsonEnd)));
  if (isOtherFormat(json)) return 'unknown-format';
  const contents = v.safeParse(contentsSchema, json);
  if (!contents.success || contents.output.records.length !== contents.output.header.count) return 'damaged';
  const records: CorpusRecord[] = [];
  let at = jsonEnd;
  for (const { source, sketchBytes } of contents.output.records) {
    const sketch = decodeSketch(bytes.subarray(at, at + sketchBytes));
    if (sketch === null) return 'damaged';
    records.push({ source, sketch });
    at += sketchBytes;
  }
  return at === bytes.length ? { header: contents.output.header, records } : 'damaged';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const anyHeader = v.object({ header: v.object({ format: v.number() }) });

function isOtherFormat(json: unknown): boolean {
  return v.is(anyHeader, json) && json.header.format !== PACK_FORMAT;
}
