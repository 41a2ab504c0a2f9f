import type { FailureReason } from '../../compare/outcome.ts';
import { fail, succeed, type Result } from '../../protocol/result.ts';
import { removeRows, SOURCE_STORES } from './put-rows.ts';
import { parseSourceRow, sourceOf, type Origin, type SourceRow, type SourceWithText } from './source-rows.ts';
import { revisionOf, whyNotStored, write, type Storage } from './storage.ts';

/** Which sources a list shows, in which order. `search` is looked for in title, site and address, whatever its case. */
export interface ListQuery {
  readonly sort: 'addedAt' | 'title' | 'site' | 'bytes';
  readonly descending: boolean;
  readonly search: string;
  readonly origin?: Origin;
  readonly batch?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface ListPage {
  readonly rows: readonly SourceRow[];
  /** How many there are on all pages of the list. */
  readonly total: number;
}

/** How many sources of an origin there are, and what they take at rest. */
export interface Counted {
  readonly count: number;
  readonly bytes: number;
}

export interface SourceList {
  /** Rejects where nothing can be read. O(sources), without their texts; read once until something changes. */
  readonly page: (query: ListQuery) => Promise<ListPage>;
  /** The same of all pages, whatever is searched for. */
  readonly counts: () => Promise<Readonly<Record<Origin, Counted>>>;
}

export function createSourceList(storage: Storage): SourceList {
  let read: { readonly revision: number; readonly rows: Promise<readonly SourceRow[]> } | null = null;

  async function rowsNow(): Promise<readonly SourceRow[]> {
    const revision = await revisionOf(storage);
    if (read?.revision !== revision) read = { revision, rows: allRows(storage) };
    const { rows } = read;
    rows.catch(() => (read = null));
    return rows;
  }

  return {
    async page({ sort, descending, search, origin, batch, offset, limit }) {
      const wanted = search.trim().toLocaleLowerCase();
      const rows = (await rowsNow())
        .filter((row) => origin === undefined || row.origin === origin)
        .filter((row) => batch === undefined || row.batch === batch)
        .filter((row) => wanted === '' || isNamed(row, wanted))
        .toSorted((a, b) => (descending ? -1 : 1) * compareBy(sort, a, b) || (a.id < b.id ? -1 : 1));
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    async counts() {
      const none = { count: 0, bytes: 0 };
      const counts = { kept: none, read: none, file: none, pasted: none, feed: none };
      for (const { origin, bytes } of await rowsNow()) {
        const { count, bytes: before } = counts[origin];
        counts[origin] = { count: count + 1, bytes: before + bytes };
      }
      return counts;
    },
  };
}

/** What lists show of all sources, in no order. Rejects where nothing can be read. */
export async function allRows({ connect }: Pick<Storage, 'connect'>): Promise<SourceRow[]> {
  const rows = await (await connect()).getAll('sources');
  return rows.map(parseSourceRow).filter((row) => row !== null);
}

function isNamed({ title, site, url }: SourceRow, wanted: string): boolean {
  return [title, site, url].some((text) => text?.toLocaleLowerCase().includes(wanted));
}

function compareBy(sort: ListQuery['sort'], a: SourceRow, b: SourceRow): number {
  if (sort === 'addedAt' || sort === 'bytes') return a[sort] - b[sort];
  return COLLATOR.compare(a[sort] ?? '', b[sort] ?? '');
}

// Pure: not made where nothing is sorted, as in the background.
const COLLATOR = /* @__PURE__ */ new Intl.Collator();

/** Pins sources, or takes the pin away; how many there were. The rest of them stays as it is. */
export function setPinned(
  storage: Storage,
  ids: readonly string[],
  pinned: boolean,
): Promise<Result<number, FailureReason>> {
  return counted(async () =>
    write(storage, ['sources'], true, async (transaction) => {
      const sources = transaction.objectStore('sources');
      let changed = 0;
      for (const id of ids) {
        const row = await sources.get(id);
        if (row === undefined) continue;
        await sources.put({ ...row, pinned });
        changed++;
      }
      return changed;
    }),
  );
}

/** Removes sources; how many there were. */
export function removeSources(
  storage: Storage,
  ids: readonly string[],
): Promise<Result<number, FailureReason>> {
  return counted(async () =>
    write(storage, SOURCE_STORES, true, (transaction) => removeRows(transaction, ids)),
  );
}

/** Removes what came with an import, or from the feed of an address; how many. Pinned ones go too. */
export function removeBatch(storage: Storage, batch: string): Promise<Result<number, FailureReason>> {
  return counted(async () =>
    write(storage, SOURCE_STORES, true, async (transaction) => {
      const ids = await transaction.objectStore('sources').index('batch').getAllKeys(batch);
      return removeRows(transaction, ids);
    }),
  );
}

/** All sources that can be read, or those of some ids, with their texts, by ascending id; one in memory at a time. */
export async function* eachSource(
  { connect }: Pick<Storage, 'connect'>,
  ids?: readonly string[],
): AsyncGenerator<{ readonly source: SourceWithText; readonly row: SourceRow }> {
  const database = await connect();
  for (const id of ids ?? (await database.getAllKeys('sources'))) {
    const row = parseSourceRow(await database.get('sources', id));
    const source = row && (await sourceOf(await database.get('bodies', row.body)));
    if (row !== null && source !== null) yield { source, row };
  }
}

async function counted(work: () => Promise<number>): Promise<Result<number, FailureReason>> {
  try {
    return succeed(await work());
  } catch (error) {
    return fail(whyNotStored(error));
  }
}
