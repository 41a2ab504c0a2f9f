import browser from 'webextension-polyfill';
import { deleteDatabase, NAME as OURS } from '../storage/database.ts';
import { createFeedRows } from '../feeds/feed-rows.ts';
import { tellFeedNews } from '../feeds/feed-news.ts';
import { giveBackSites, grantedSites } from '../permissions.ts';
import { resetStorage } from '../storage/repair.ts';
import type { Storage } from '../storage/storage.ts';

/** Locks of those who write by themselves: imports under way, and the gatherer of feeds. */
const WRITERS = /^(?:import:.*|gather|tidy)$/u;

/** What could not be deleted, by the name of its store; empty where nothing is left. */
export type Left = readonly string[];

/**
 * Deletes all that the reader ever told or gave the extension, and gives back the access to sites. Waits for those who
 * write. What is deleted is looked for afterwards, and deleted again where another page has written meanwhile.
 */
export async function deleteEverything(storage: Storage): Promise<Left> {
  await stopFeeds(storage);
  const free = await holdWriters(storage);
  try {
    // Settings that are read while there is access are taken to be a choice made by giving it.
    await giveBackSites(await grantedSites());
    let left: Left = [];
    for (let time = 0; time < 3; time++) {
      await deleteStores(storage);
      left = await whatIsLeft(storage);
      if (left.length === 0) break;
    }
    return left;
  } finally {
    for (const release of free) release();
  }
}

async function deleteStores(storage: Storage): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await browser.alarms.clearAll();
  await resetStorage(storage);
  const others = (await databaseNames()).filter((name) => name !== OURS);
  await Promise.all(others.map((name) => deleteDatabase(name)));
  await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
}

async function stopFeeds({ connect }: Storage): Promise<void> {
  const feeds = await createFeedRows(connect)
    .list()
    .catch(() => []);
  for (const { address } of feeds) tellFeedNews({ kind: 'stop', address });
}

async function holdWriters({ locks }: Storage): Promise<(() => void)[]> {
  const names = [...(await locks.held())].filter((name) => WRITERS.test(name));
  const free: (() => void)[] = [];
  for (const name of names) free.push(await locks.hold(name));
  return free;
}

/** Rows, caches and access, not the empty database that other pages open anew at once. */
async function whatIsLeft(storage: Storage): Promise<Left> {
  const [names, cached, granted] = await Promise.all([databaseNames(), cacheNames(), grantedSites()]);
  return [
    ...names.filter((name) => name !== OURS),
    ...(names.includes(OURS) ? await fullStores(storage) : []),
    ...cached,
    ...granted,
  ];
}

async function fullStores({ connect }: Storage): Promise<string[]> {
  const database = await connect();
  const counts = await Promise.all(
    [...database.objectStoreNames].map(async (name) => ({ name, count: await database.count(name) })),
  );
  return counts.filter(({ count }) => count > 0).map(({ name }) => name);
}

async function databaseNames(): Promise<string[]> {
  const all = await indexedDB.databases().catch(() => []);
  return all.flatMap(({ name }) => name ?? []);
}

/** Private windows have none. */
async function cacheNames(): Promise<string[]> {
  return caches.keys().catch(() => []);
}
