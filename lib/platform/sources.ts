import * as v from 'valibot';
import { keptId } from '../background/keep.ts';
import type { Sources } from '../background/ports.ts';
import type { FailureReason } from '../compare/outcome.ts';
import type { CorpusRecord } from '../corpus/corpus.ts';
import { PACK_FORMAT } from '../corpus/pack.ts';
import { recordOf } from '../corpus/record.ts';
import { sourceSchema, type Source } from '../document/document.ts';
import { decodeSketch, encodeSketch } from '../fingerprint/sketch-codec.ts';
import { fail, succeed } from '../protocol/result.ts';
import type { Database } from './database.ts';
import { isKept } from './kept.ts';

/** Articles of one site that tell what is said under each of its stories; more would take time and tell no more. */
const MAX_OF_SITE = 12;

/** The kept sources, and all of them at once for the library. */
export interface KeptSources extends Sources {
  /** Those that can be read; a broken row is left out, never the rest. Rejects where nothing can be read. */
  readonly all: () => Promise<CorpusRecord[]>;
}

/**
 * A row holds the sketch of its text beside it, since sketching all texts anew would take each cold start
 * some milliseconds a source. `format` says how it was sketched: after an update that sketches otherwise,
 * the text is sketched again.
 */
const rowSchema = v.object({
  id: v.string(),
  source: v.object({ ...sourceSchema.entries, text: v.string() }),
  format: v.number(),
  sketch: v.instance(Uint8Array<ArrayBufferLike>),
});
export type SourceRow = v.InferOutput<typeof rowSchema>;

export function createSources(connect: () => Promise<Database>): KeptSources {
  return {
    has: (id) => isKept(connect, id),
    async get(id) {
      const row = await connect()
        .then((database) => database.get('sources', id))
        .catch(() => null);
      return parseRow(row)?.source ?? null;
    },
    async textsOfSite(url) {
      if (!URL.canParse(url)) return [];
      const site = keptId({ url: new URL('/', url).href });
      // Ids begin with the address, so those of one site lie side by side.
      const range = IDBKeyRange.bound(site, `${site}\uffff`);
      const rows = await connect()
        .then((database) => database.getAll('sources', range, MAX_OF_SITE))
        .catch(() => []);
      const own = keptId({ url });
      return rows.map(parseRow).flatMap((row) => (row === null || row.id === own ? [] : [row.source.text]));
    },
    async put(source) {
      try {
        const row = rowOf(source);
        const database = await connect();
        // Strict: what the reader was told is kept must outlive a power cut.
        const transaction = database.transaction('sources', 'readwrite', { durability: 'strict' });
        await Promise.all([transaction.store.put(row), transaction.done]);
        return succeed(null);
      } catch (error) {
        return fail(whyNotStored(error));
      }
    },
    async all() {
      const rows = await (await connect()).getAll('sources');
      return rows
        .map(parseRow)
        .filter((row) => row !== null)
        .map(toRecord);
    },
  };
}

function rowOf(source: Source & { readonly text: string }): SourceRow {
  const sketch = encodeSketch(recordOf(source).sketch);
  return { id: source.id, source, format: PACK_FORMAT, sketch };
}

function toRecord({ source, format, sketch }: SourceRow): CorpusRecord {
  const decoded = format === PACK_FORMAT ? decodeSketch(sketch) : null;
  return decoded === null ? recordOf(source) : { source, sketch: decoded };
}

function parseRow(row: unknown): SourceRow | null {
  const parsed = v.safeParse(rowSchema, row);
  return parsed.success ? parsed.output : null;
}

function whyNotStored(error: unknown): FailureReason {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'storage-full' : 'corpus-unreadable';
}
