import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { SourceRow } from './sources.ts';

/** The rows as they were written. Parsed when they are read: disks and updates break rows. */
export interface Schema extends DBSchema {
  sources: { key: string; value: SourceRow; indexes: { addedAt: number; batch: string } };
  /** Indexes over sources, by number. Made of what is in `sources`, so they can be thrown away. */
  segments: { key: number; value: unknown };
  packs: { key: string; value: unknown };
  feeds: { key: string; value: unknown };
  /** Pairs of page and source of which the reader said "not a copy". */
  silenced: { key: string; value: unknown };
  /** `revision`: raised by every change of what a comparison searches. */
  meta: { key: 'revision'; value: number };
}

type Upgrade = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void;

/**
 * Numbered by their place: the first makes version 1 out of nothing. One that has been published is never
 * changed; each is tested from the version before it.
 */
export const migrations: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('sources', { keyPath: 'id' });
  },
  (database, transaction) => {
    const sources = transaction.objectStore('sources');
    sources.createIndex('addedAt', 'addedAt');
    sources.createIndex('batch', 'batch');
    database.createObjectStore('segments', { keyPath: 'number' });
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('feeds', { keyPath: 'address' });
    database.createObjectStore('silenced', { keyPath: 'pair' });
    database.createObjectStore('meta');
  },
];

const NAME = 'wireprint';

export type Database = IDBPDatabase<Schema>;

/**
 * The one connection, opened when it is first needed and again after it was lost. It steps aside when
 * another page of a newer version wants to migrate. Rejects where the browser has no storage for us.
 */
export function createConnection(name = NAME, steps = migrations): () => Promise<Database> {
  let open: Promise<Database> | null = null;
  const lose = () => {
    open = null;
  };
  const close = () => {
    void open?.then((database) => database.close());
    lose();
  };
  return () => {
    open ??= openNow().catch((error: unknown) => {
      lose();
      throw error;
    });
    return open;
  };

  async function openNow(): Promise<Database> {
    return openDB<Schema>(name, steps.length, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        for (const step of steps.slice(oldVersion)) step(database, transaction);
      },
      blocking: close,
      terminated: lose,
    });
  }
}
