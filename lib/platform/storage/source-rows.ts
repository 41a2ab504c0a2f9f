import * as v from 'valibot';
import type { CorpusRecord } from '../../corpus/corpus.ts';
import { recordOf } from '../../corpus/record.ts';
import { sourceSchema, type Source } from '../../document/document.ts';
import type { Sketch } from '../../fingerprint/sketch.ts';
import { decodeSketch, encodeSketch } from '../../fingerprint/sketch-codec.ts';
import { SKETCH_VERSION } from '../../pack/manifest.ts';
import { deflate, inflate } from './deflate.ts';

/** How a source came to the reader: kept by hand, because it was read, from a file, pasted, by a feed. */
const originSchema = v.picklist(['kept', 'read', 'file', 'pasted', 'feed']);
export type Origin = v.InferOutput<typeof originSchema>;

/**
 * What a list shows of a source. `addedAt`: ms since the epoch. `bytes`: what text, sketch and metadata take at
 * rest, near enough. `batch`: an import, or the address of a feed. `body`: where the rest lies.
 */
export const sourceRowSchema = v.object({
  id: v.string(),
  body: v.number(),
  title: v.optional(v.string()),
  site: v.optional(v.string()),
  url: v.optional(v.string()),
  lang: v.optional(v.string()),
  published: v.optional(v.string()),
  origin: originSchema,
  pinned: v.boolean(),
  addedAt: v.number(),
  firstSeen: v.optional(v.number()),
  bytes: v.number(),
  batch: v.optional(v.string()),
});
export type SourceRow = v.InferOutput<typeof sourceRowSchema>;

/** `text`: deflated UTF-8; as it is where version 1 wrote it. `format`: the version of the sketch. */
const bodyRowSchema = v.object({
  source: v.omit(sourceSchema, ['text']),
  text: v.union([v.instance(Uint8Array<ArrayBufferLike>), v.string()]),
  sketch: v.instance(Uint8Array<ArrayBufferLike>),
  format: v.number(),
});
export type BodyRow = v.InferOutput<typeof bodyRowSchema>;

/** An import that is under way: the bodies and segments that were written for it, which nobody is to see yet. */
const importRowSchema = v.object({
  id: v.string(),
  segments: v.array(v.number()),
  /** Numbers of bodies: from the first to the last of a run. */
  bodies: v.array(v.tuple([v.number(), v.number()])),
});
export type ImportRow = v.InferOutput<typeof importRowSchema>;

/** What an import has written, out of its row; one that is broken hides nothing. */
export function writtenBy(row: unknown): Pick<ImportRow, 'segments' | 'bodies'> {
  const parsed = v.safeParse(importRowSchema, row);
  return parsed.success ? parsed.output : { segments: [], bodies: [] };
}

export type SourceWithText = Source & { readonly text: string };

/** Ids of the reader's own sources tell their kind, so that none takes the place of a bundled one. */
const OWN_ID = /^(?:kept|read|file|pasted|feed):/u;

/** The two rows of a source before its body has a number, and its record for an index. */
export interface PreparedSource {
  readonly row: Omit<SourceRow, 'body'>;
  readonly body: BodyRow;
  readonly record: CorpusRecord;
}

/**
 * Prepares a source. Compresses, so it is to be called before a transaction. O(n log n). Throws RangeError for one that
 * could not be read again.
 */
export async function prepareSource(
  source: SourceWithText,
  about: Pick<SourceRow, 'origin' | 'pinned' | 'addedAt' | 'batch'>,
): Promise<PreparedSource> {
  if (!OWN_ID.test(source.id)) throw new RangeError(`not the id of an own source: ${source.id}`);
  const { text, ...rest } = source;
  if (!v.safeParse(sourceSchema, source).success)
    throw new RangeError(`no source can be so: ${rest.id.slice(0, 100)}`);
  const record = recordOf(source);
  const body = {
    source: rest,
    text: await deflate(text),
    sketch: encodeSketch(record.sketch),
    format: SKETCH_VERSION,
  };
  const { origin, pinned, addedAt, batch } = about;
  return { row: { ...listed(source, batch), origin, pinned, addedAt, bytes: bytesOf(body) }, body, record };
}

/** What a list shows of a source, of what is known about it. */
function listed(
  { id, title, site, url, lang, published, firstSeen }: Omit<Source, 'text'>,
  batch: string | undefined,
): Pick<SourceRow, 'id' | 'title' | 'site' | 'url' | 'lang' | 'published' | 'firstSeen' | 'batch'> {
  const known = { title, site, url, lang, published, firstSeen, batch };
  return { id, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) };
}

function bytesOf({ text, sketch, source }: BodyRow): number {
  return text.length + sketch.length + JSON.stringify(source).length;
}

/** The row of a list; null where the disk holds something else. */
export function parseSourceRow(row: unknown): SourceRow | null {
  const parsed = v.safeParse(sourceRowSchema, row);
  return parsed.success ? parsed.output : null;
}

/** The source of a body with its text; null where the disk holds something else. */
export async function sourceOf(row: unknown): Promise<SourceWithText | null> {
  const body = parseBody(row);
  return body && (await withText(body));
}

/**
 * The record of a body; null where the disk holds something else. The sketch is made anew where it is broken or of
 * another version.
 */
export async function recordOfBody(row: unknown): Promise<CorpusRecord | null> {
  const body = parseBody(row);
  const source = body && (await withText(body));
  if (source === null) return null;
  const sketch = body!.format === SKETCH_VERSION ? decodeSketch(body!.sketch) : null;
  return sketch === null ? recordOf(source) : { source, sketch };
}

/** The id in a body, without a look at its text. */
export function idOfBody(row: unknown): string | null {
  return parseBody(row)?.source.id ?? null;
}

/** A row for a body whose own was lost; null where the disk holds something else. Taken as kept by hand. */
export function rowOfBody(row: unknown, number: number): SourceRow | null {
  const body = parseBody(row);
  if (body === null) return null;
  const { firstSeen = 0 } = body.source;
  return {
    ...listed(body.source, undefined),
    origin: 'kept',
    pinned: false,
    addedAt: firstSeen,
    bytes: bytesOf(body),
    body: number,
  };
}

/** The sketch in a body; null where the disk holds something else. */
export async function sketchOfBody(row: unknown): Promise<Sketch | null> {
  const body = parseBody(row);
  const sketch = body?.format === SKETCH_VERSION ? decodeSketch(body.sketch) : null;
  return sketch ?? (await recordOfBody(row))?.sketch ?? null;
}

async function withText({ source, text }: BodyRow): Promise<SourceWithText | null> {
  const inflated = typeof text === 'string' ? text : await inflate(text);
  return inflated === null ? null : { ...source, text: inflated };
}

function parseBody(row: unknown): BodyRow | null {
  const parsed = v.safeParse(bodyRowSchema, row);
  return parsed.success ? parsed.output : null;
}
