import type { Records, Shelf } from '../../corpus/segmented-corpus.ts';
import type { Stock } from '../../corpus/stock.ts';
import type { CorpusRecord } from '../../corpus/corpus.ts';
import { countFrequencies } from '../../fingerprint-index/frequencies.ts';
import { fingerprints } from '../../fingerprint/select.ts';
import { bytesInMemory } from '../../segment/byte-source.ts';
import { createSegmentBuilder } from '../../segment/build.ts';
import { joined } from '../../segment/parts.ts';
import { openSegment } from '../../segment/segment.ts';
import type { Database } from './database.ts';
import { openSegmentRow } from './segment-rows.ts';
import { sketchOfBody, idOfBody, recordOfBody, writtenBy } from './source-rows.ts';
import type { Storage } from './storage.ts';

/** The reader's own sources as they are now: in segments, and the newest in a segment of memory. */
export interface OwnStock {
  readonly stock: Stock;
  /** Numbers of segments that cannot be used: what they hold is not in the stock. */
  readonly damaged: readonly number[];
  /** Sources that are in no segment and cannot be read: they are not in the stock. */
  readonly unreadable: number;
  /** Sources that are in no segment, and how many segments there are: whether it is time to tidy. */
  readonly loose: number;
  readonly segments: number;
}

/** Bodies that are kept after they were read: a question reads some thirty. */
const KEPT_BODIES = 64;

/** Opens the own sources. Reads the heads of segments and the loose sources. Rejects where nothing can be read. */
export async function openOwn({ connect }: Pick<Storage, 'connect'>): Promise<OwnStock> {
  const database = await connect();
  const { segments, gone, loose } = await readLists(database);
  const opened = await Promise.all(
    segments.map(async ([number, row]) => ({ number, open: await openSegmentRow(row) })),
  );
  const recordAt = bodyReader(connect);
  const stocks: Stock[] = opened.flatMap(({ open }) => {
    if (open === null) return [];
    const { segment, bodies, frequencies } = open;
    const removed = new Set<number>();
    bodies.forEach((body, document) => {
      if (gone.has(body)) removed.add(document);
    });
    return [{ shelves: [{ segment, removed, records: recordAt(bodies) }], frequencies: [frequencies] }];
  });
  const inMemory = await shelveLoose(loose, recordAt);
  const all = inMemory === null ? stocks : [...stocks, inMemory];
  return {
    stock: {
      shelves: all.flatMap(({ shelves }) => shelves),
      frequencies: all.flatMap((each) => each.frequencies),
    },
    damaged: opened.flatMap(({ number, open }) => (open === null ? [number] : [])),
    unreadable: loose.length - (inMemory?.shelves[0]?.segment.documents ?? 0),
    loose: loose.length,
    segments: segments.length,
  };
}

/** All at one moment, so that no body is met twice or not at all while another page tidies. */
async function readLists(database: Database) {
  const transaction = database.transaction(['imports', 'segments', 'gone', 'loose', 'bodies']);
  const [imports, numbers, rows, gone, loose] = await Promise.all([
    transaction.objectStore('imports').getAll(),
    transaction.objectStore('segments').getAllKeys(),
    transaction.objectStore('segments').getAll(),
    transaction.objectStore('gone').getAllKeys(),
    transaction.objectStore('loose').getAllKeys(),
  ]);
  const bodies = transaction.objectStore('bodies');
  const read = await Promise.all(loose.map(async (number) => ({ number, row: await bodies.get(number) })));
  const hidden = new Set(imports.flatMap((row) => writtenBy(row).segments));
  const segments = numbers.map((number, i) => [number, rows[i]] as const);
  return {
    segments: segments.filter(([number]) => !hidden.has(number)),
    gone: new Set(gone),
    loose: read,
  };
}

async function shelveLoose(
  loose: readonly { readonly number: number; readonly row: unknown }[],
  recordAt: (bodies: ArrayLike<number>) => Records,
): Promise<Stock | null> {
  const sketched = await Promise.all(
    loose.map(async ({ number, row }) => ({ number, id: idOfBody(row), sketch: await sketchOfBody(row) })),
  );
  const readable = sketched.flatMap(({ number, id, sketch }) =>
    id === null || sketch === null ? [] : [{ number, id, sketch }],
  );
  if (readable.length === 0) return null;
  const builder = createSegmentBuilder();
  for (const { id, sketch } of readable) builder.add(id, fingerprints(sketch));
  const segment = await openSegment(bytesInMemory(joined(builder.finish())));
  if (typeof segment === 'string') throw new Error(`a segment in memory is ${segment}`);
  const records = recordAt(readable.map(({ number }) => number));
  const shelf: Shelf = { segment, removed: new Set(), records };
  return { shelves: [shelf], frequencies: [countFrequencies(readable.map(({ sketch }) => sketch))] };
}

/** Reads the bodies of documents by their numbers; one reader for all shelves. */
function bodyReader(connect: Storage['connect']): (bodies: ArrayLike<number>) => Records {
  const kept = new Map<number, Promise<unknown>>();

  function bodyAt(number: number): Promise<unknown> {
    const body = kept.get(number) ?? connect().then((database) => database.get('bodies', number));
    kept.delete(number);
    kept.set(number, body);
    body.catch(() => kept.delete(number));
    if (kept.size > KEPT_BODIES) kept.delete(kept.keys().next().value!);
    return body;
  }

  return (bodies) => {
    const at = (document: number): Promise<unknown> => bodyAt(bodies[document] ?? -1).catch(() => null);
    return {
      id: async (document): Promise<string | null> => idOfBody(await at(document)),
      read: async (document): Promise<CorpusRecord | null> => recordOfBody(await at(document)),
    };
  };
}
