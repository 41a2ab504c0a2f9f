import * as v from 'valibot';
import type { CorpusRecord } from '../../corpus/corpus.ts';
import { countFrequencies, type Frequencies } from '../../fingerprint-index/frequencies.ts';
import { fingerprints } from '../../fingerprint/select.ts';
import { TERMS } from '../../fingerprint/terms.ts';
import { SKETCH_VERSION } from '../../pack/manifest.ts';
import { createSegmentBuilder } from '../../segment/build.ts';
import { decodeFrequencies, encodeFrequencies } from '../../segment/frequency-codec.ts';
import { openSegment, type Segment } from '../../segment/segment.ts';
import { bytesInBlob, paged } from './blob-bytes.ts';

/** A segment over own sources: document `i` is the body of number `bodies[i]`. `format`: how they were sketched. */
const segmentRowSchema = v.object({
  bytes: v.blob(),
  frequencies: v.instance(Uint8Array<ArrayBufferLike>),
  bodies: v.instance(Uint32Array<ArrayBufferLike>),
  format: v.literal(SKETCH_VERSION),
});
export type SegmentRow = v.InferOutput<typeof segmentRowSchema>;

/** A segment of so many records, all but the numbers of their bodies. O(p log p) in the postings. */
export function segmentOf(records: readonly CorpusRecord[]): Omit<SegmentRow, 'bodies'> {
  const builder = createSegmentBuilder();
  for (const { source, sketch } of records) builder.add(source.id, fingerprints(sketch));
  return segmentRow(builder.finish(), countFrequencies(records.map(({ sketch }) => sketch)));
}

export function segmentRow(
  parts: readonly Uint8Array[],
  frequencies: Frequencies,
): Omit<SegmentRow, 'bodies'> {
  const bytes = new Blob(parts as Uint8Array<ArrayBuffer>[]);
  return { bytes, frequencies: encodeFrequencies(frequencies), format: SKETCH_VERSION };
}

export interface OpenSegment {
  readonly segment: Segment;
  readonly frequencies: Frequencies;
  readonly bodies: Uint32Array;
}

/** The segment of a row; null where it is damaged, or made by a version that sketched otherwise. Reads its heads. */
export async function openSegmentRow(row: unknown): Promise<OpenSegment | null> {
  const parsed = v.safeParse(segmentRowSchema, row);
  if (!parsed.success) return null;
  const { bytes, frequencies: counts, bodies } = parsed.output;
  const frequencies = decodeFrequencies(counts, TERMS);
  const segment = await openSegment(paged(bytesInBlob(bytes))).catch(() => null);
  if (segment === null || typeof segment === 'string' || frequencies === null) return null;
  return segment.documents === bodies.length ? { segment, frequencies, bodies } : null;
}

/** The bodies that a row speaks of, even where its segment is damaged. */
export function bodiesIn(row: unknown): Uint32Array {
  const parsed = v.safeParse(v.object({ bodies: v.instance(Uint32Array<ArrayBufferLike>) }), row);
  return parsed.success ? parsed.output.bodies : new Uint32Array(0);
}
