import * as v from 'valibot';

/** Raised whenever old readers could misread a pack. Format 1 was the first starter pack's. */
export const FORMAT = 2;

/** Raised whenever a text is sketched otherwise: sketches and fingerprints of another version do not compare. */
export const SKETCH_VERSION = 1;

/**
 * Bytes that are hashed, fetched and checked at once. Of a full index one holds some 7,000 postings, so that who
 * serves a pack by ranges learns one of so many fingerprints; see docs/corpus-format.md.
 */
export const CHUNK_BYTES = 16_384;
export const HASH_BYTES = 32;

const line = v.pipe(v.string(), v.maxLength(2000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** A run of bytes of the pack. Its hashes, one a chunk, follow it; `root` is the SHA-256 of these hashes. */
const partSchema = v.object({
  kind: v.picklist(['frequencies', 'segment', 'records']),
  start: count,
  end: count,
  root: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
});
export type Part = v.InferOutput<typeof partSchema>;

/** Sources of one stretch of time: a segment, and the records of its documents. Dates are ISO 8601. */
const shardSchema = v.object({
  name: line,
  from: v.nullable(line),
  to: v.nullable(line),
  count,
  segment: partSchema,
  records: partSchema,
});
export type Shard = v.InferOutput<typeof shardSchema>;

/** What a pack says of itself, and where in it everything is. */
export const manifestSchema = v.object({
  format: v.literal(FORMAT),
  name: line,
  publisher: line,
  licence: line,
  languages: v.pipe(v.array(line), v.maxLength(100)),
  from: v.nullable(line),
  to: v.nullable(line),
  count,
  withText: v.boolean(),
  /** How its texts were sketched, and under which value fingerprints were kept. */
  sketch: count,
  ceiling: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 32)),
  frequencies: partSchema,
  shards: v.pipe(v.array(shardSchema), v.maxLength(10_000)),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** What readers are told of a pack: `from` and `to` are the dates of its first and last source, ISO 8601. */
export type PackSummary = Pick<Manifest, 'name' | 'publisher' | 'from' | 'to' | 'count'>;

/** The parts in the order in which they lie in the file. */
export function partsOf({ frequencies, shards }: Pick<Manifest, 'frequencies' | 'shards'>): Part[] {
  return [frequencies, ...shards.flatMap(({ segment, records }) => [segment, records])];
}

/** How many bytes the hashes of a part take. */
export function hashBytesOf({ start, end }: Pick<Part, 'start' | 'end'>): number {
  return HASH_BYTES * Math.ceil((end - start) / CHUNK_BYTES);
}
