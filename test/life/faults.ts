import { openDB, type IDBPDatabase } from 'idb';
import { createConnection, migrations, type Connect } from '../../lib/platform/storage/database.ts';

/** What goes wrong under one profile, and comes right again when it is lifted. */
export interface Fault {
  readonly name: string;
  /** The profile is of the first version, and not yet upgraded, when it strikes. */
  readonly isOfVersionOne?: boolean;
  /** There are so many sources that they are in a segment. */
  readonly hasSegment?: boolean;
  /**
   * What the reader is to see of it at the least: that the answer spoke of the bundled sources only (`note`), the
   * reply to a wish that could not be met, or nothing, because it heals before anything is asked.
   */
  readonly shows: 'note' | 'reply' | 'nothing';
  /** Begins. Patches of prototypes count for all profiles, so faults are tried one after another. */
  readonly strike: (struck: Struck) => Promise<Lift> | Lift;
}

/** Ends the fault; the answer connects from then on, where that is not as it was. */
export type Lift = () => Promise<Connect | void> | Connect | void;

export interface Struck {
  readonly database: string;
  readonly connect: Connect;
  /** Numbers in [0, 1), the same for the same seed. */
  readonly random: () => number;
  readonly clock: { offMs: number };
  /** Writes to the browser's session storage fail as long as it is true. */
  readonly session: { isFull: boolean };
  /** Rows that the disk has lost: they may be lost, and nothing else. */
  readonly disk: { lost: number };
}

const exception = (name: string) => new DOMException('injected', name);

function oneOf<T>(all: readonly T[], random: () => number): T {
  return all[Math.floor(random() * all.length)]!;
}

/** Before each write `hit` may throw, and after it abort what it belongs to. */
function onWrites(
  hit: (count: number) => void,
  after: (count: number, store: IDBObjectStore) => void = () => {},
) {
  const { put, add } = IDBObjectStore.prototype;
  let count = 0;
  const wrap = (original: typeof put): typeof put =>
    function (this: IDBObjectStore, ...row) {
      const at = count++;
      hit(at);
      const request = original.apply(this, row);
      after(at, this);
      return request;
    };
  IDBObjectStore.prototype.put = wrap(put);
  IDBObjectStore.prototype.add = wrap(add);
  return () => {
    IDBObjectStore.prototype.put = put;
    IDBObjectStore.prototype.add = add;
  };
}

const full = (from: number) =>
  onWrites((count) => {
    if (count >= from) throw exception('QuotaExceededError');
  });

/** As a page of a version that comes after this one. */
const newerPage = (database: string, version: number): Connect =>
  createConnection(database, [
    ...migrations,
    ...Array.from({ length: version - migrations.length }, () => () => {}),
  ]);

async function upgradeTo(database: string, version: number): Promise<void> {
  (await openDB(database, version)).close();
}

/** Rows as disks and updates leave them. */
const GARBAGE: readonly unknown[] = [
  null,
  7,
  'text',
  {},
  { text: 3 },
  { source: null },
  new Uint8Array(3),
  [],
];

/** Rows in half of the other stores that mean nothing: nobody misses them, and nobody may stumble over them. */
async function litter(database: IDBPDatabase, random: () => number): Promise<void> {
  const stores = [...database.objectStoreNames].filter((name) => name !== 'bodies' && name !== 'meta');
  for (const name of stores.filter(() => random() < 0.5)) {
    const { store, done } = database.transaction(name, 'readwrite');
    if (store.keyPath === null) await store.put(oneOf(GARBAGE, random), 1_000_000);
    else await store.put({ [String(store.keyPath)]: 'garbage', text: 3, source: null });
    await done;
  }
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'the database does not open',
    shows: 'note',
    async strike({ connect, random }) {
      (await connect()).close();
      const { open } = IDBFactory.prototype;
      const name = oneOf(['UnknownError', 'AbortError', 'QuotaExceededError', 'InvalidStateError'], random);
      IDBFactory.prototype.open = () => {
        throw exception(name);
      };
      return () => {
        IDBFactory.prototype.open = open;
      };
    },
  },
  {
    name: 'an older page blocks the upgrade',
    isOfVersionOne: true,
    shows: 'note',
    async strike({ database }) {
      const old = await openDB(database);
      return () => old.close();
    },
  },
  {
    name: 'the data is of a newer version',
    shows: 'note',
    async strike({ database, connect, random }) {
      const version = migrations.length + 1 + Math.floor(random() * 20);
      (await connect()).close();
      await upgradeTo(database, version);
      return () => newerPage(database, version);
    },
  },
  {
    name: 'the quota is used up on the way',
    shows: 'reply',
    strike: ({ random }) => full(Math.floor(random() * 5)),
  },
  {
    name: 'the connection is closed',
    shows: 'nothing',
    async strike({ connect }) {
      (await connect()).close();
      return () => {};
    },
  },
  {
    name: 'rows are corrupt',
    shows: 'note',
    async strike({ connect, random, disk }) {
      const database = await connect();
      const [first, ...others] = await database.getAllKeys('bodies');
      for (const key of [first, ...others.filter(() => random() < 0.5)]) {
        await database.put('bodies', oneOf(GARBAGE, random) as never, key);
        disk.lost++;
      }
      await litter(database as unknown as IDBPDatabase, random);
      return () => {};
    },
  },
  {
    name: 'a segment is truncated',
    hasSegment: true,
    shows: 'nothing',
    async strike({ connect, random }) {
      const database = await connect();
      const [key] = await database.getAllKeys('segments');
      const row = (await database.get('segments', key!)) as { bytes: Blob };
      const bytes = row.bytes.slice(0, Math.floor(random() * row.bytes.size));
      await database.put('segments', { ...row, bytes }, key);
      return () => {};
    },
  },
  {
    name: 'transactions are killed',
    shows: 'reply',
    strike: ({ random }) => {
      const at = Math.floor(random() * 3);
      return onWrites(
        () => {},
        (count, store) => {
          if (count % 3 === at) store.transaction.abort();
        },
      );
    },
  },
  {
    name: 'the clock jumps',
    shows: 'nothing',
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
    async strike({ database, random }) {
      const version = migrations.length + 1 + Math.floor(random() * 20);
      await upgradeTo(database, version);
      return () => newerPage(database, version);
    },
  },
  {
    name: 'there is no IndexedDB',
    shows: 'note',
    async strike({ connect, random }) {
      (await connect()).close();
      const { indexedDB } = globalThis;
      const refusing = { open: () => oneOf([refuse, reject], random)() };
      Reflect.set(globalThis, 'indexedDB', random() < 0.5 ? undefined : refusing);
      return () => void Reflect.set(globalThis, 'indexedDB', indexedDB);
    },
  },
  {
    name: 'the disk is full',
    shows: 'reply',
    strike({ session }) {
      const lift = full(0);
      session.isFull = true;
      return () => {
        session.isFull = false;
        lift();
      };
    },
  },
];

function refuse(): never {
  throw exception('SecurityError');
}

function reject(): never {
  throw exception('InvalidStateError');
}
