import * as v from 'valibot';
import { whyNotFetch, type AddressFault } from '../feed/address-guard.ts';
import { fail, succeed, type Result } from '../protocol/result.ts';
import { drawOrder } from '../remote/choose.ts';
import type { FetchRange } from '../remote/fetch-range.ts';
import type { Block, BlockStore } from '../remote/index-blocks.ts';
import { openRemotePack, type RemotePackFault } from '../remote/open-remote-pack.ts';
import type { RemotePack } from '../remote/remote-pack.ts';
import type { Connect } from './storage/database.ts';

const rowSchema = v.object({
  address: v.string(),
  name: v.string(),
  publisher: v.string(),
  count: v.number(),
  /** Milliseconds since the epoch. */
  addedAt: v.number(),
  /** The reader's own orders of prefixes, by how many there are; see lib/remote/choose.ts. Told to nobody. */
  orders: v.record(v.string(), v.array(v.number())),
});

/** A pack that the reader added, and that stays at its address. */
export type RemotePackRow = v.InferOutput<typeof rowSchema>;

/** Why there is nothing to look up in. */
export type RemoteProblem = RemotePackFault | AddressFault | 'storage';

export interface RemotePacks {
  /** In the order in which they were added. Empty where they cannot be read. */
  readonly list: () => Promise<readonly RemotePackRow[]>;
  /** Asks the address what the pack is, and remembers it. The host permission must have been asked for before. */
  readonly add: (address: string) => Promise<Result<RemotePackRow, RemoteProblem>>;
  /** Forgets a pack, and all that was fetched of it. */
  readonly remove: (address: string) => Promise<void>;
  /** A pack that was added, ready to look up in. Nothing is asked about an article yet. */
  readonly open: (address: string) => Promise<Result<RemotePack, RemoteProblem>>;
}

/** Packs that stay at their address: rows in the database, and requests for ranges by `fetchRange`. */
export function createRemotePacks(connect: Connect, fetchRange: FetchRange, now = Date.now): RemotePacks {
  async function get(address: string): Promise<RemotePackRow | null> {
    const parsed = v.safeParse(rowSchema, await (await connect()).get('remotePacks', address));
    return parsed.success ? parsed.output : null;
  }

  async function openWith(address: string, orders: Record<string, number[]>) {
    const pack = await openRemotePack(address, {
      fetchRange,
      random,
      orderOf: async (count) => (orders[count] = orderFrom(orders[count], count)),
      blocksOf: async (edition) => blocksAt(connect, `${address}\n`, `${edition}\n`),
    });
    return typeof pack === 'string' ? fail(pack) : succeed(pack);
  }

  /** Opens, and writes down the order where it was drawn now: the same article must ask for the same again. */
  async function openAndNote(address: string, before: RemotePackRow | null) {
    const orders = { ...before?.orders };
    const pack = await openWith(address, orders);
    if (!pack.ok) return pack;
    const { name, publisher, count } = pack.value.manifest;
    const row = { address, name, publisher, count, addedAt: before?.addedAt ?? now(), orders };
    await (await connect()).put('remotePacks', row);
    return succeed({ row, pack: pack.value });
  }

  return {
    async list() {
      const rows: unknown[] = await connect()
        .then((database) => database.getAll('remotePacks'))
        .catch(() => []);
      return rows.flatMap((row) => (v.is(rowSchema, row) ? [row] : [])).sort((a, b) => a.addedAt - b.addedAt);
    },
    async add(address) {
      const fault = whyNotFetch(address);
      if (fault !== null) return fail(fault);
      const { href } = new URL(address);
      try {
        const opened = await openAndNote(href, await get(href));
        return opened.ok ? succeed(opened.value.row) : opened;
      } catch {
        return fail('storage');
      }
    },
    async remove(address) {
      const database = await connect();
      const transaction = database.transaction(['remotePacks', 'remoteBlocks'], 'readwrite');
      await transaction.objectStore('remotePacks').delete(address);
      await transaction.objectStore('remoteBlocks').delete(under(`${address}\n`));
      await transaction.done;
    },
    async open(address) {
      try {
        const opened = await openAndNote(address, await get(address));
        return opened.ok ? succeed(opened.value.pack) : opened;
      } catch {
        return fail('storage');
      }
    },
  };
}

/** A number in [0, 1) that nobody can foresee. */
function random(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
}

/** The order as it was kept; one that is none is drawn anew. */
function orderFrom(kept: readonly number[] | undefined, count: number): number[] {
  const isWhole = kept?.length === count && new Set(kept).size === count;
  return isWhole && kept.every((prefix) => prefix in kept) ? [...kept] : drawOrder(count, random);
}

function under(start: string): IDBKeyRange {
  return IDBKeyRange.bound(start, `${start}\uffff`);
}

const blockSchema = v.array(v.instance(Uint8Array));

/** What is kept of one edition at an address; what was kept of others is of no more use, and goes. */
async function blocksAt(connect: Connect, address: string, edition: string): Promise<BlockStore> {
  const start = address + edition;
  const transaction = (await connect()).transaction('remoteBlocks', 'readwrite');
  await transaction.store.delete(IDBKeyRange.bound(address, start, false, true));
  await transaction.store.delete(IDBKeyRange.bound(`${start}\uffff`, `${address}\uffff`));
  await transaction.done;
  const keys = await (await connect()).getAllKeys('remoteBlocks', under(start));
  const held = new Set(keys.map((key) => Number(key.slice(start.length))));
  return {
    held: async () => held,
    async get(prefix): Promise<Block | null> {
      if (!held.has(prefix)) return null;
      const block: unknown = await (await connect()).get('remoteBlocks', `${start}${prefix}`);
      return v.is(blockSchema, block) ? block : null;
    },
    async put(prefix, block) {
      await (await connect()).put('remoteBlocks', [...block], `${start}${prefix}`);
      held.add(prefix);
    },
  };
}
