// @vitest-environment node
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newSubscription } from '../../feed/subscription.ts';
import { type Database, NAME } from '../storage/database.ts';
import { deleteEverything } from './delete-everything.ts';
import { onFeedNews } from '../feeds/feed-news.ts';
import { createFeedRows } from '../feeds/feed-rows.ts';
import { storageOf } from '../storage/storage.fixture.ts';
import type { Storage } from '../storage/storage.ts';

let granted: string[];
let cached: Set<string>;

beforeEach(async () => {
  fakeBrowser.reset();
  granted = ['https://news.example/*', 'https://feeds.example/*'];
  cached = new Set(['pages']);
  vi.stubGlobal('caches', {
    keys: async () => [...cached],
    delete: async (name: string) => cached.delete(name),
  });
  const { permissions } = browser;
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: granted, permissions: [] }));
  vi.spyOn(permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    granted = granted.filter((origin) => !origins.includes(origin));
    return true;
  });
  for (const { name } of await indexedDB.databases()) await deleteDB(name!);
});

/** A row in each store that the database has, whichever they are, with a key of its own where it has no other. */
async function fill(database: Database): Promise<string[]> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite');
  for (const name of names) {
    const store = transaction.objectStore(name);
    const path = store.keyPath as string | null;
    const row = { [path ?? 'value']: 'something of the reader’s' };
    const isKeyed = path !== null || store.autoIncrement;
    await (store as { put: (...args: unknown[]) => Promise<unknown> }).put(row, ...(isKeyed ? [] : ['key']));
  }
  await transaction.done;
  return names;
}

async function rowsOf(storage: Storage): Promise<number> {
  const database = await storage.connect();
  const counts = await Promise.all([...database.objectStoreNames].map((name) => database.count(name)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function furnish(storage: Storage): Promise<void> {
  const names = await fill(await storage.connect());
  expect(names.length).toBeGreaterThan(11);
  expect(await rowsOf(storage)).toBe(names.length);
  await browser.storage.local.set({ settings: { when: 'everywhere' }, welcomed: true, later: 1 });
  await browser.storage.session.set({ outcomes: [1], diagnosis: [2], texts: [3], later: 4 });
  await browser.alarms.create('feeds', { when: 1e13 });
  (await openDB('of an earlier version', 1, { upgrade: (other) => other.createObjectStore('rows') })).close();
}

test('deleting everything leaves no row in any store there is, no setting, no memory, no access', async () => {
  const storage = storageOf(NAME);
  await furnish(storage);
  expect(await deleteEverything(storage)).toEqual([]);
  expect(await rowsOf(storage)).toBe(0);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([NAME]);
  expect(await browser.storage.local.get()).toEqual({});
  expect(await browser.storage.session.get()).toEqual({});
  expect(await browser.alarms.getAll()).toEqual([]);
  expect([...cached]).toEqual([]);
  expect(granted).toEqual([]);
});

test('what another page writes in between is deleted too', async () => {
  const storage = storageOf(NAME);
  await furnish(storage);
  const { clearAll } = browser.alarms;
  let times = 0;
  vi.spyOn(browser.alarms, 'clearAll').mockImplementation(async () => {
    // As a page that comes back to life between the deleting and the looking.
    if (times++ === 0) cached.add('late');
    return clearAll();
  });
  vi.stubGlobal('caches', {
    keys: async () => [...cached],
    delete: async (name: string) => (name === 'late' && times < 2 ? false : cached.delete(name)),
  });
  expect(await deleteEverything(storage)).toEqual([]);
  expect(times).toBe(2);
  expect([...cached]).toEqual([]);
});

test('what cannot be deleted is named', async () => {
  const storage = storageOf(NAME);
  await furnish(storage);
  vi.stubGlobal('caches', { keys: async () => ['stuck'], delete: async () => false });
  vi.spyOn(browser.permissions, 'remove').mockImplementation(async () => false);
  expect(await deleteEverything(storage)).toEqual([
    'stuck',
    'https://feeds.example/*',
    'https://news.example/*',
  ]);
});

test('who asks feeds at this moment is told to stop', async () => {
  const storage = storageOf(NAME);
  const address = 'https://feeds.example/news.xml';
  await createFeedRows(storage.connect).put(newSubscription(address, 'feed', {}, 0));
  const heard: unknown[] = [];
  const deafen = onFeedNews((news) => heard.push(news));
  expect(await deleteEverything(storage)).toEqual([]);
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'stop', address }]));
  deafen();
});

test('whoever writes is waited for, and writes no more', async () => {
  const page = storageOf(NAME);
  await furnish(page);
  const locks = page.locks;
  const free = await locks.hold('import:a');
  let isDone = false;
  const deleting = deleteEverything(page).then((left) => {
    isDone = true;
    return left;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isDone).toBe(false);
  free();
  expect(await deleting).toEqual([]);
  expect(await locks.held()).toEqual(new Set());
});
