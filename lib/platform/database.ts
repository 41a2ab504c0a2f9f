import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { SourceRow } from './sources.ts';

/** The rows as they were written. Parsed when they are read: disks and updates break rows. */
export interface Schema extends DBSchema {
  sources: { key: string; value: SourceRow };
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
