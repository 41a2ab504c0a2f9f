import {
  deleteDB,
  openDB,
  unwrap,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type OpenDBCallbacks,
  type StoreNames,
} from 'idb';
import type { BodyRow, ImportRow, SourceRow } from './source-rows.ts';

/**
 * The rows as they were written. Parsed when they are read: disks and updates break rows.
 *
 * A source is two rows, so that a list of them reads no texts: what is listed lies in `sources`, the text and the
 * sketch in `bodies`. A body is never changed. A source that is replaced gets a new one, and the number of the
 * old joins `gone` until no segment speaks of it any more.
 */
export interface Schema extends DBSchema {
  sources: { key: string; value: SourceRow; indexes: { batch: string } };
  bodies: { key: number; value: BodyRow };
  /** Numbers of bodies that are in no segment yet. */
  loose: { key: number; value: true };
  /** Numbers of bodies that were removed while a segment speaks of them. */
  gone: { key: number; value: true };
  /** Indexes over bodies. Made of what is in `bodies`, so they can be thrown away. */
  segments: { key: number; value: unknown };
  /** Imports that are under way: nobody sees what they wrote until the last of it is there. */
  imports: { key: string; value: ImportRow };
  packs: { key: string; value: unknown };
  feeds: { key: string; value: unknown };
  /** Pairs of page and source of which the reader said "not a copy". */
  silenced: { key: string; value: unknown };
  /** Packs that stay at their address, and what was fetched of their indexes, by address, edition and prefix. */
  remotePacks: { key: string; value: unknown };
  remoteBlocks: { key: string; value: unknown };
  /** `revision`: raised by every change of what a comparison searches. `prunedAt`: ms since the epoch. */
  meta: { key: 'revision' | 'prunedAt'; value: number };
}

type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
type Upgrade = (database: IDBPDatabase<Schema>, transaction: UpgradeTransaction) => void;

/**
 * Numbered by their place: the first makes version 1 out of nothing. One that has been published is never
 * changed; each is tested from the version before it.
 */
export const migrations: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('sources', { keyPath: 'id' });
  },
  (database, transaction) => {
    transaction.objectStore('sources').createIndex('batch', 'batch');
    database.createObjectStore('bodies', { autoIncrement: true });
    database.createObjectStore('loose');
    database.createObjectStore('gone');
    database.createObjectStore('segments', { autoIncrement: true });
    database.createObjectStore('imports', { keyPath: 'id' });
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('feeds', { keyPath: 'address' });
    database.createObjectStore('silenced', { keyPath: 'pair' });
    database.createObjectStore('remotePacks', { keyPath: 'address' });
    database.createObjectStore('remoteBlocks');
    database.createObjectStore('meta');
    splitRows(transaction).catch(() => transaction.abort());
  },
];

/** The rows of version 1 held a source and its text in one, all kept by hand. One that is broken stays as it is. */
async function splitRows(transaction: UpgradeTransaction): Promise<void> {
  const [bodies, loose] = [transaction.objectStore('bodies'), transaction.objectStore('loose')];
  let at = await transaction.objectStore('sources').openCursor();
  for (; at !== null; at = await at.continue()) {
    const { id, source, sketch, format } = at.value as unknown as FirstRow;
    if (typeof source?.text !== 'string') continue;
    const { text, ...rest } = source;
    const body = await bodies.add({ source: rest, text, sketch, format });
    const { title, site, url, lang, published, firstSeen } = rest;
    const shown = Object.entries({ title, site, url, lang, published, firstSeen });
    const row = {
      id,
      body,
      origin: 'kept',
      pinned: false,
      addedAt: firstSeen ?? 0,
      bytes: text.length,
    } as const;
    await at.update({ ...row, ...Object.fromEntries(shown.filter(([, value]) => value !== undefined)) });
    await loose.put(true, body);
  }
}

interface FirstRow extends Pick<BodyRow, 'sketch' | 'format'> {
  readonly id: string;
  readonly source?: BodyRow['source'] & { readonly text?: unknown };
}

/** Of the database of this browser profile. */
export const NAME = 'wireprint';

/** Milliseconds that a page of an older version has to step aside, which it does at once as a rule. */
const BLOCKED_MS = 3000;
/** The same for who asks after it has had them: no answer is to wait for that page again. */
const STILL_BLOCKED_MS = 50;

export type Database = IDBPDatabase<Schema>;

/** The one connection of a page. Rejects where there is none: with a `VersionError` where the data is newer. */
export type Connect = () => Promise<Database>;

interface Opening {
  readonly opened: Promise<Database>;
  /** Resolves when an older page turns out to hold the sources. */
  readonly blocked: Promise<void>;
  isGivenUp: boolean;
  /** Once it is opened. */
  database: Database | null;
}

/**
 * The one connection, opened when it is first needed and again after it was lost. It steps aside when
 * another page of a newer version wants to migrate. Rejects where the browser has no storage for us, and as long
 * as a page of an older version does not step aside.
 */
export function createConnection(name = NAME, steps = migrations): Connect {
  let opening: Opening | null = null;
  const lose = () => {
    opening = null;
  };
  return async () => {
    const database = await wait((opening ??= openNow()));
    if (isOpen(database)) return database;
    return wait((opening = openNow()));
  };

  function openNow(): Opening {
    const { promise: blocked, resolve: block } = Promise.withResolvers<void>();
    const opened = openDatabase({
      upgrade(database, oldVersion, _newVersion, transaction) {
        for (const step of steps.slice(oldVersion)) step(database, transaction);
      },
      blocked: () => block(),
      blocking(_version, _next, event) {
        (event.target as IDBDatabase).close();
        lose();
      },
      terminated: lose,
    });
    const opening: Opening = { opened, blocked, isGivenUp: false, database: null };
    opened.then((database) => (opening.database = database), lose);
    return opening;
  }

  async function openDatabase(callbacks: OpenDBCallbacks<Schema>): Promise<Database> {
    if (typeof indexedDB === 'undefined') throw new DOMException('no storage', 'InvalidStateError');
    return openDB<Schema>(name, steps.length, callbacks);
  }
}

/** The connection, or a `TimeoutError` where an older page has had its time. */
async function wait(opening: Opening): Promise<Database> {
  // Who waits for what never comes is never forgotten, and this is asked some times for each page.
  if (opening.database !== null) return opening.database;
  return Promise.race([opening.opened, opening.blocked.then(() => patience(opening))]);
}

async function patience(opening: Opening): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, opening.isGivenUp ? STILL_BLOCKED_MS : BLOCKED_MS));
  opening.isGivenUp = true;
  throw new DOMException('an older page holds the sources', 'TimeoutError');
}

/** Browsers close connections of pages that slept, and do not always say so. */
function isOpen(database: Database): boolean {
  try {
    unwrap(database).transaction('meta');
    return true;
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'InvalidStateError');
  }
}

/** Deletes everything that is stored in the database. Rejects where another page does not let go of it. */
export async function deleteDatabase(name = NAME): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const blocked = () => void setTimeout(reject, BLOCKED_MS, new DOMException('in use', 'TimeoutError'));
  await Promise.race([deleteDB(name, { blocked }), promise]);
}
