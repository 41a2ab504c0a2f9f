// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { putMany } from './imports.ts';
import {
  createSourceList,
  eachSource,
  prune,
  removeBatch,
  removeSources,
  setPinned,
  type ListQuery,
} from './source-list.ts';
import { createSources, type About } from './sources.ts';
import { sourceAt, sourcesFrom, storageOf } from './storage.fixture.ts';
import type { Storage } from './storage.ts';

const FROM_FILE = { origin: 'file', pinned: false } as const;
const ALL: ListQuery = { sort: 'title', descending: false, search: '', offset: 0, limit: 100 };

let storage: Storage;
let count = 0;
beforeEach(() => {
  storage = storageOf(`list-${count++}`);
});

/** Puts a source as if it were that day, in days since some day. */
async function putAt(
  day: number,
  i: number,
  about: About = { origin: 'read', pinned: false },
): Promise<void> {
  await createSources({ ...storage, now: () => day * 86_400_000 }).put(sourceAt(i), about);
}

async function ids(query: Partial<ListQuery> = {}): Promise<string[]> {
  const { rows } = await createSourceList(storage).page({ ...ALL, ...query });
  return rows.map(({ id }) => id);
}

describe('the list', () => {
  test('comes in pages and orders, and can be searched', async () => {
    const sites = ['Courier', 'herald', 'Argus'];
    const sources = sites.map((site, i) => sourceAt(i, { site, title: `Story ${9 - i}` }));
    await putMany(storage, sources, FROM_FILE);
    expect(await ids()).toEqual(['file:2', 'file:1', 'file:0']);
    expect(await ids({ sort: 'site' })).toEqual(['file:2', 'file:0', 'file:1']);
    expect(await ids({ sort: 'site', descending: true })).toEqual(['file:1', 'file:0', 'file:2']);
    expect(await ids({ search: ' HERALD' })).toEqual(['file:1']);
    expect(await ids({ offset: 1, limit: 1 })).toEqual(['file:1']);
    expect((await createSourceList(storage).page({ ...ALL, limit: 1 })).total).toBe(3);
    expect(await ids({ origin: 'kept' })).toEqual([]);
  });

  test('shows what another page has changed meanwhile', async () => {
    const list = createSourceList(storage);
    await putAt(1, 1);
    expect((await list.page(ALL)).total).toBe(1);
    await putAt(2, 2);
    expect((await list.page(ALL)).total).toBe(2);
  });

  test('counts sources and bytes by origin', async () => {
    await putMany(storage, sourcesFrom(0, 3), FROM_FILE);
    await putAt(1, 7);
    const counts = await createSourceList(storage).counts();
    expect(counts).toMatchObject({ file: { count: 3 }, read: { count: 1 }, kept: { count: 0, bytes: 0 } });
    expect(counts.file.bytes).toBeGreaterThan(counts.read.bytes);
  });
});

test('all is given with its text, for an export', async () => {
  await putMany(storage, sourcesFrom(0, 5), FROM_FILE);
  const all: unknown[] = [];
  for await (const { source } of eachSource(storage)) all.push(source);
  expect(all).toEqual(sourcesFrom(0, 5));
});

describe('removing', () => {
  test('takes the chosen ones, with their texts', async () => {
    await putMany(storage, sourcesFrom(0, 5), FROM_FILE);
    expect(await removeSources(storage, ['file:1', 'file:3', 'file:none'])).toEqual({ ok: true, value: 2 });
    expect(await ids()).toEqual(['file:0', 'file:2', 'file:4']);
    expect(await (await storage.connect()).count('bodies')).toBe(3);
  });

  test('takes a batch and no other', async () => {
    await putMany(storage, sourcesFrom(0, 5), { ...FROM_FILE, batch: 'one' });
    await putMany(storage, sourcesFrom(5, 7), { ...FROM_FILE, batch: 'two' });
    expect(await removeBatch(storage, 'one')).toEqual({ ok: true, value: 5 });
    expect(await ids()).toEqual(['file:5', 'file:6']);
  });

  test('of what is old spares what is pinned, and what did not come by itself', async () => {
    await putAt(1, 1);
    await putAt(1, 2);
    await putAt(1, 3, { origin: 'kept', pinned: false });
    await putAt(9, 4);
    await setPinned(storage, ['file:2'], true);
    expect(await prune(storage, { read: { olderThan: 5 * 86_400_000, maxBytes: Infinity } })).toBe(1);
    expect(await ids()).toEqual(['file:2', 'file:3', 'file:4']);
  });

  test('of what is too much takes the oldest first', async () => {
    for (const day of [3, 1, 2]) await putAt(day, day);
    const { read } = await createSourceList(storage).counts();
    expect(await prune(storage, { read: { olderThan: 0, maxBytes: read.bytes - 1 } })).toBe(1);
    expect(await ids()).toEqual(['file:2', 'file:3']);
    expect(await prune(storage, { read: { olderThan: 0, maxBytes: read.bytes } })).toBe(0);
  });

  test('holds each origin to its own limits', async () => {
    const fromFeed = { origin: 'feed', pinned: false } as const;
    await putAt(1, 1);
    await putAt(2, 2);
    await putAt(1, 3, fromFeed);
    await putAt(2, 4, fromFeed);
    const { feed, read } = await createSourceList(storage).counts();
    const roomForAll = {
      read: { olderThan: 0, maxBytes: read.bytes },
      feed: { olderThan: 0, maxBytes: feed.bytes },
    };
    expect(await prune(storage, roomForAll)).toBe(0);
    expect(await prune(storage, { feed: { olderThan: 0, maxBytes: feed.bytes - 1 } })).toBe(1);
    expect(await ids()).toEqual(['file:1', 'file:2', 'file:4']);
    await setPinned(storage, ['file:4'], true);
    const nothingMayStay = { olderThan: Infinity, maxBytes: 0 };
    expect(await prune(storage, { feed: nothingMayStay })).toBe(0);
    expect(await prune(storage, { read: nothingMayStay, feed: nothingMayStay })).toBe(2);
    expect(await ids()).toEqual(['file:4']);
  });
});
