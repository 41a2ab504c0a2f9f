// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { prune } from './prune.ts';
import { createSourceList, setPinned } from './source-list.ts';
import { putOn, storageOf } from './storage.fixture.ts';
import type { Storage } from './storage.ts';

const READ = { origin: 'read', pinned: false } as const;

let storage: Storage;
let count = 0;
beforeEach(() => {
  storage = storageOf(`prune-${count++}`);
});

async function ids(): Promise<string[]> {
  const { rows } = await createSourceList(storage).page({
    sort: 'title',
    descending: false,
    search: '',
    offset: 0,
    limit: 100,
  });
  return rows.map(({ id }) => id);
}

test('of what is old spares what is pinned, and what did not come by itself', async () => {
  await putOn(storage, 1, 1);
  await putOn(storage, 1, 2);
  await putOn(storage, 1, 3, { origin: 'kept', pinned: false });
  await putOn(storage, 9, 4);
  await setPinned(storage, ['file:2'], true);
  expect(await prune(storage, { read: { olderThan: 5 * 86_400_000, maxBytes: Infinity } })).toBe(1);
  expect(await ids()).toEqual(['file:2', 'file:3', 'file:4']);
});

test('of what is too much takes the oldest first', async () => {
  for (const day of [3, 1, 2]) await putOn(storage, day, day);
  const { read } = await createSourceList(storage).counts();
  expect(await prune(storage, { read: { olderThan: 0, maxBytes: read.bytes - 1 } })).toBe(1);
  expect(await ids()).toEqual(['file:2', 'file:3']);
  expect(await prune(storage, { read: { olderThan: 0, maxBytes: read.bytes } })).toBe(0);
});

test('a site that fills the room pushes out itself, and not what was read elsewhere', async () => {
  await putOn(storage, 1, 0, READ, 'https://elsewhere.example/story');
  for (let i = 1; i <= 20; i++) await putOn(storage, 1 + i, i, READ, `https://flood.example/${i}`);
  const { read } = await createSourceList(storage).counts();
  const room = { read: { olderThan: 0, maxBytes: read.bytes / 2 } };
  expect(await prune(storage, room)).toBeGreaterThan(9);
  const left = await ids();
  expect(left).toContain('file:0');
  // Nobody else needs the rest of the room: it is not left empty.
  expect(left.length).toBeGreaterThan(8);
  expect(left).toContain('file:20');
  expect(left).not.toContain('file:1');
});

test('a feed that fills the room pushes out itself, wherever its stories lie', async () => {
  const from = (batch: string) => ({ origin: 'feed', pinned: false, batch }) as const;
  await putOn(storage, 1, 0, from('https://calm.example/feed'), 'https://host-0.example/');
  for (let i = 1; i <= 20; i++)
    await putOn(storage, 1 + i, i, from('https://flood.example/feed'), `https://host-${i}.example/`);
  const { feed } = await createSourceList(storage).counts();
  await prune(storage, { feed: { olderThan: 0, maxBytes: feed.bytes / 2 } });
  const left = await ids();
  expect(left).toContain('file:0');
  expect(left).not.toContain('file:1');
});

test('holds each origin to its own limits', async () => {
  const fromFeed = { origin: 'feed', pinned: false } as const;
  await putOn(storage, 1, 1);
  await putOn(storage, 2, 2);
  await putOn(storage, 1, 3, fromFeed);
  await putOn(storage, 2, 4, fromFeed);
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
