import type { IDBPTransaction, StoreNames } from 'idb';
import type { FailureReason } from '../../compare/outcome.ts';
import type { Noted } from '../../diagnosis/event.ts';
import { createConnection, type Connect, type Database, type Schema } from './database.ts';
import { webLocks, type Locks } from './locks.ts';
import { tellChanged } from './news.ts';

/** Where everything that the reader keeps lies, for the functions that read and change it. */
export interface Storage {
  readonly connect: Connect;
  readonly locks: Locks;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told at each point at which the power may go; the tests let it go. */
  readonly at: (point: KillPoint) => void;
  /** Told after each change of what a comparison searches. */
  readonly changed?: () => void;
  /** Told what was done, for the diagnosis. */
  readonly note?: (event: Noted) => void;
}

/** Where a change may be cut off: before, inside and after each write that others must see whole or not at all. */
export type KillPoint =
  | 'import: begun'
  | 'import: inside a chunk'
  | 'import: a chunk written'
  | 'import: inside the last write'
  | 'import: written'
  | 'build: indexed'
  | 'build: inside the write'
  | 'merge: merged'
  | 'merge: inside the swap'
  | 'pack: verified'
  | 'pack: inside the swap'
  | 'pack: swapped';

/** The storage of this browser. */
export function createStorage(note: (event: Noted) => void, connect: Connect = createConnection()): Storage {
  return {
    connect,
    locks: webLocks,
    now: Date.now,
    at: () => {},
    changed: () => tellChanged('sources'),
    note,
  };
}

export type Store = Exclude<StoreNames<Schema>, 'meta'>;
export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/**
 * Does the work in one transaction over `sources` and the stores that hang on it: all of it is written, or none. The
 * work may await nothing but requests of the transaction. `raises`: whether comparisons have something new to search.
 * Strict: what the reader was told is kept outlives a power cut. Relaxed: it outlives all but that.
 */
export async function write<T>(
  { connect, changed }: Pick<Storage, 'connect' | 'changed'>,
  stores: readonly Store[],
  raises: boolean,
  work: (transaction: Writing) => Promise<T>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<T> {
  const database: Database = await connect();
  const transaction = database.transaction<StoreNames<Schema>[], 'readwrite'>(
    [...stores, 'meta'],
    'readwrite',
    { durability },
  );
  // What fails the transaction also fails the work that waits for it.
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(transaction);
    if (raises) {
      const meta = transaction.objectStore('meta');
      await meta.put(((await meta.get('revision')) ?? 0) + 1, 'revision');
    }
    const failed = await done;
    if (failed !== null) throw failed.error;
    if (raises) changed?.();
    return result;
  } catch (error) {
    abort(transaction);
    await done;
    throw error;
  }
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** Raised by every change of what a comparison searches, by whichever page. Rejects where nothing can be read. */
export async function revisionOf({ connect }: Pick<Storage, 'connect'>): Promise<number> {
  return (await (await connect()).get('meta', 'revision')) ?? 0;
}

export function whyNotStored(error: unknown): FailureReason {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'storage-full' : 'corpus-unreadable';
}
