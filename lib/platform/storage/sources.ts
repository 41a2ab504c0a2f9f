import { keptId } from '../../background/keep.ts';
import type { Sources } from '../../background/ports.ts';
import type { FailureReason } from '../../compare/outcome.ts';
import { fail, succeed, type Result } from '../../protocol/result.ts';
import type { Database } from './database.ts';
import { isKept } from './kept.ts';
import { putRow, SOURCE_STORES } from './put-rows.ts';
import {
  parseSourceRow,
  prepareSource,
  sourceOf,
  type SourceRow,
  type SourceWithText,
} from './source-rows.ts';
import { whyNotStored, write, type Storage, type Writing } from './storage.ts';

/** Articles of one site that tell what is said under each of its stories; more would take time and tell no more. */
const MAX_OF_SITE = 12;

/** How a source came to the reader. */
export type About = Pick<SourceRow, 'origin' | 'pinned' | 'batch'>;

/** The reader's own sources, one at a time. */
export interface OwnSources extends Sources {
  /** Resolves when the source is on disk. The same id replaces, and keeps when it was first seen. */
  readonly put: (source: SourceWithText, about?: About) => Promise<Result<null, FailureReason>>;
}

const BY_HAND: About = { origin: 'kept', pinned: false };

export function createSources(storage: Storage): OwnSources {
  const { connect } = storage;
  return {
    has: (id) => isKept(connect, id),
    async get(id) {
      const found = await connect()
        .then((database) => bodiesOf(database, id, 1))
        .catch(() => []);
      return found[0] === undefined ? null : sourceOf(found[0]);
    },
    async textsOfSite(url) {
      if (!URL.canParse(url)) return [];
      const site = keptId({ url: new URL('/', url).href });
      // Ids begin with the address, so those of one site lie side by side.
      const range = IDBKeyRange.bound(site, `${site}\uffff`);
      const rows = await connect()
        .then((database) => bodiesOf(database, range, MAX_OF_SITE))
        .catch(() => []);
      const own = keptId({ url });
      const sources = await Promise.all(rows.map(sourceOf));
      return sources.flatMap((source) => (source === null || source.id === own ? [] : [source.text]));
    },
    async put(source, about = BY_HAND) {
      try {
        const seen = await asFirstSeen(await connect(), [source]);
        const { row, body } = await prepareSource(seen[0]!, { ...about, addedAt: storage.now() });
        const work = async (transaction: Writing) => {
          const number = await transaction.objectStore('bodies').add(body);
          await transaction.objectStore('loose').put(true, number);
          await putRow(transaction, { ...row, body: number });
        };
        // Nobody is told that what was read is kept, so it may wait for the disk.
        const durability = about.origin === 'read' ? 'relaxed' : 'strict';
        await write(storage, SOURCE_STORES, true, work, durability);
        return succeed(null);
      } catch (error) {
        if (error instanceof RangeError) throw error;
        return fail(whyNotStored(error));
      }
    },
  };
}

/** The same sources, those that are here already with the earliest time at which they were seen. */
export async function asFirstSeen(
  database: Database,
  sources: readonly SourceWithText[],
): Promise<SourceWithText[]> {
  const { store } = database.transaction('sources');
  const rows = await Promise.all(sources.map(({ id }) => store.get(id)));
  return sources.map((source, i) => {
    const before = parseSourceRow(rows[i])?.firstSeen ?? Infinity;
    return before < (source.firstSeen ?? Infinity) ? { ...source, firstSeen: before } : source;
  });
}

/** The bodies of the sources in a range of ids. */
async function bodiesOf(database: Database, range: string | IDBKeyRange, most: number): Promise<unknown[]> {
  const transaction = database.transaction(['sources', 'bodies']);
  const rows = await transaction.objectStore('sources').getAll(range, most);
  const bodies = transaction.objectStore('bodies');
  return Promise.all(rows.map(async ({ body }) => (typeof body === 'number' ? bodies.get(body) : undefined)));
}
