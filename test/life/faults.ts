import { openDB } from 'idb';
import { createConnection, migrations, type Connect } from '../../lib/platform/database.ts';

/** What goes wrong in the storage of one world, and comes right again when it is lifted. */
export interface Fault {
  readonly name: string;
  /** What the reader is to see of it at least once: a note in a report, the reply to a wish, or nothing, since it heals. */
  readonly shows: 'note' | 'reply' | 'healed';
  /** Begins; the answer ends it. Patches of prototypes count for all worlds, so these run one after another. */
  readonly strike: (struck: Struck) => Promise<() => void> | (() => void);
}

export interface Struck {
  readonly name: string;
  readonly connect: Connect;
  /** A number in [0, 1), the same for the same seed. */
  readonly random: () => number;
  /** Milliseconds that the clock is off. */
  readonly clock: { offMs: number };
}

type Method<T> = { [Key in keyof T]: T[Key] extends (...args: never[]) => unknown ? Key : never }[keyof T];

/** Replaces a method of all objects of a kind, until the answer is called. */
function replace<T extends object>(prototype: T, method: Method<T> & string, by: (original: () => unknown) => unknown) {
  const original = Reflect.get(prototype, method) as (...args: unknown[]) => unknown;
  Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]) {
    return by(() => original.apply(this, args));
  });
  return () => void Reflect.set(prototype, method, original);
}

const both = (...lifts: readonly (() => void)[]) => () => {
  for (const lift of lifts) lift();
};

/** Every write fails from the n-th on. */
function writesFail(from: number, error: () => Error): () => void {
  let writes = 0;
  const failing = (original: () => unknown) => {
    if (writes++ >= from) throw error();
    return original();
  };
  return both(
    replace(IDBObjectStore.prototype, 'put', failing),
    replace(IDBObjectStore.prototype, 'add', failing),
  );
}

const exception = (name: string) => () => new DOMException('injected', name);

/** Rows as disks and updates leave them. */
const GARBAGE: readonly unknown[] = [null, 7, 'text', {}, { text: 3 }, { source: null }, new Uint8Array(3), []];

async function overwrite({ connect, random }: Struck, store: 'bodies' | 'segments' | 'sources', share: number) {
  const database = await connect();
  const keys: (string | number)[] = await database.getAllKeys(store);
  for (const [i, key] of keys.entries()) {
    if (i > 0 && random() > share) continue;
    const garbage = GARBAGE[Math.floor(random() * GARBAGE.length)];
    // Stores with a key in the row take only rows that have one.
    const row = store === 'sources' ? { id: key, garbage } : garbage;
    await (store === 'sources' ? database.put(store, row as never) : database.put(store, row as never, key as never));
  }
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'open fails',
    shows: 'note',
    async strike({ connect }) {
      (await connect()).close();
      return replace(IDBFactory.prototype, 'open', () => {
        throw exception('UnknownError')();
      });
    },
  },
  {
    name: 'an older page blocks the upgrade',
    shows: 'note',
    strike: () => () => {},
  },
  {
    name: 'the data is of a newer version',
    shows: 'note',
    strike: () => () => {},
  },
  {
    name: 'the quota is used up on the way',
    shows: 'reply',
    strike: ({ random }) => writesFail(Math.floor(random() * 8), exception('QuotaExceededError')),
  },
  {
    name: 'the handle is closed',
    shows: 'healed',
    async strike({ connect }) {
      (await connect()).close();
      return () => {};
    },
  },
  {
    name: 'corrupt rows',
    shows: 'note',
    async strike(struck) {
      await overwrite(struck, struck.random() < 0.5 ? 'bodies' : 'sources', 0.5);
      return () => {};
    },
  },
  {
    name: 'a truncated segment',
    shows: 'healed',
    async strike({ connect, random }) {
      const database = await connect();
      const [key] = await database.getAllKeys('segments');
      if (key === undefined) return () => {};
      const row = (await database.get('segments', key)) as Record<string, unknown>;
      const bytes = Object.entries(row).filter(([, value]) => value instanceof Uint8Array || value instanceof Blob);
      for (const [name, value] of bytes) {
        const whole = value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : (value as Uint8Array);
        const cut = whole.slice(0, Math.floor(random() * whole.length));
        row[name] = value instanceof Blob ? new Blob([cut]) : cut;
      }
      await database.put('segments', row, key);
      return () => {};
    },
  },
  {
    name: 'a transaction is killed',
    shows: 'reply',
    strike: ({ random }) => {
      let writes = 0;
      const at = Math.floor(random() * 4);
      const dying = function (this: unknown, original: () => unknown) {
        return original();
      };
      void dying;
      const original = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...args) {
        const request = original.apply(this, args);
        if (writes++ % 5 === at) this.transaction.abort();
        return request;
      };
      return () => {
        IDBObjectStore.prototype.put = original;
      };
    },
  },
  {
    name: 'the clock jumps',
    shows: 'healed',
    strike({ clock, random }) {
      clock.offMs = Math.floor((random() - 0.5) * 4e12);
      return () => {
        clock.offMs = 0;
      };
    },
  },
  {
    name: 'a second page upgrades',
    shows: 'note',
    strike: () => () => {},
  },
  {
    name: 'no IndexedDB',
    shows: 'note',
    strike: () => () => {},
  },
  {
    name: 'the disk is full',
    shows: 'reply',
    strike: () => writesFail(0, exception('QuotaExceededError')),
  },
];
void createConnection;
void migrations;
void openDB;
