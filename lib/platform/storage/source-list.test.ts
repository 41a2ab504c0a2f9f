// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { putMany } from './imports.ts';
import { createSourceList, eachSource, removeBatch, removeSources, type ListQuery } from './source-list.ts';
import { putOn, sourceAt, sourcesFrom, storageOf } from './storage.fixture.ts';
import type { Storage } from './storage.ts';

const FROM_FILE = { origin: 'file', pinned: false } as const;
const ALL: ListQuery = { sort: 'title', descending: false, search: '', offset: 0, limit: 100 };

let storage: Storage;
let count = 0;
beforeEach(() => {
  storage = storageOf(`list-${count++}`);
});

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
    await putOn(storage, 1, 1);
    expect((await list.page(ALL)).total).toBe(1);
    await putOn(storage, 2, 2);
    expect((await list.page(ALL)).total).toBe(2);
  });

  test('counts sources and bytes by origin', async () => {
    await putMany(storage, sourcesFrom(0, 3), FROM_FILE);
    await putOn(storage, 1, 7);
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
});
