// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { parseSettings, type Settings } from '../settings/settings.ts';
import { isKept } from './storage/kept.ts';
import { createReadSources } from './read-sources.ts';
import { createSources } from './storage/sources.ts';
import { setPinned } from './storage/source-list.ts';
import { sourceAt, storageOf } from './storage/storage.fixture.ts';
import { revisionOf, type Storage } from './storage/storage.ts';

const DAY_MS = 86_400_000;
const page = (i: number, change = {}) => sourceAt(i, { id: `kept:https://news.example/${i}`, ...change });

let storage: Storage;
let now = 0;
let settings: Settings;
let count = 0;
beforeEach(() => {
  now = 1_700_000_000_000;
  settings = parseSettings({ keepRead: true });
  storage = { ...storageOf(`read-${count++}`), now: () => now };
});

const reader = () => createReadSources(storage, async () => settings);
const ids = async () =>
  (await (await storage.connect()).getAllKeys('sources')).map((id) => id.split('/').at(-1));

test('nothing is kept where the reader did not choose it, nor of private and excluded hosts', async () => {
  settings = parseSettings({ keepRead: true, keepReadExcept: ['own.example'] });
  const { mayKeep } = reader();
  expect(await mayKeep('https://news.example/a')).toBe(true);
  for (const url of [
    'http://news.example/a',
    'https://mail.google.com/a',
    'https://www.own.example/a',
    'https://news.example/login',
  ])
    expect([url, await mayKeep(url)]).toEqual([url, false]);
  settings = parseSettings({});
  expect(await mayKeep('https://news.example/a')).toBe(false);
});

describe('a page that was read', () => {
  test('and is read again is replaced, and seen first when it was', async () => {
    const { put } = reader();
    await put(page(1, { firstSeen: 5 }));
    await put(page(1, { firstSeen: 9, text: 'corrected meanwhile' }));
    const source = await createSources(storage).get('kept:https://news.example/1');
    expect(source).toMatchObject({ text: 'corrected meanwhile', firstSeen: 5 });
  });

  test('and is the same on the same day costs no write', async () => {
    const { put } = reader();
    await put(page(1));
    const revision = await revisionOf(storage);
    expect(await put(page(1))).toBe(false);
    expect(await revisionOf(storage)).toBe(revision);
    now += 2 * DAY_MS;
    expect(await put(page(1))).toBe(true);
  });

  test('that the reader kept by hand stays as it was kept', async () => {
    await createSources(storage).put(page(1));
    expect(await reader().put(page(1, { text: 'corrected meanwhile' }))).toBe(false);
    expect(await createSources(storage).get('kept:https://news.example/1')).toEqual(page(1));
  });

  test('is not shown as kept, and can be kept by hand', async () => {
    await reader().put(page(1));
    expect(await isKept(storage.connect, page(1).id)).toBe(false);
    await createSources(storage).put(page(1));
    expect(await isKept(storage.connect, page(1).id)).toBe(true);
  });
});

describe('the limits', () => {
  test('take away what is older, but for what is pinned or was kept by hand', async () => {
    const { put, prune } = reader();
    await createSources(storage).put(page(0));
    await put(page(1));
    await put(page(2));
    await setPinned(storage, [page(2).id], true);
    now += 91 * DAY_MS;
    await put(page(3));
    await prune();
    expect(await ids()).toEqual(['0', '2', '3']);
  });

  test('are looked after as reading goes on, without being asked', async () => {
    const { put } = reader();
    await put(page(1));
    now += 91 * DAY_MS;
    await put(page(2));
    expect(await ids()).toEqual(['2']);
  });

  test('are looked after although the background is stopped between any two pages', async () => {
    for (let i = 0; i < 6; i++) {
      await reader().put(page(i));
      now += 30 * DAY_MS;
    }
    expect(await ids()).toEqual(['2', '3', '4', '5']);
  });

  test('hold for what is there when reading is no longer kept', async () => {
    await reader().put(page(1));
    settings = parseSettings({ keepRead: false });
    now += 91 * DAY_MS;
    await reader().prune();
    expect(await ids()).toEqual([]);
  });

  test('of stories of feeds are their own, and say which are too old to be taken', async () => {
    settings = parseSettings({ keepReadDays: 1, keepFeedDays: 30 });
    const fromFeed = { origin: 'feed', pinned: false } as const;
    await createSources(storage).put(sourceAt(1, { id: 'feed:https://news.example/1' }), fromFeed);
    await reader().put(page(2));
    now += 2 * DAY_MS;
    await reader().prune();
    expect(await ids()).toEqual(['1']);
    now += 29 * DAY_MS;
    await reader().prune();
    expect(await ids()).toEqual([]);
    expect(await reader().oldestOfFeeds()).toBe(now - 30 * DAY_MS);
  });
});
