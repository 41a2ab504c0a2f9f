// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { removeForNow } from './removal.ts';
import { eachSource, setPinned } from './source-list.ts';
import { putMany } from './imports.ts';
import { sourcesFrom, storageOf } from './storage.fixture.ts';

test('sources that were removed come back as they were, pinned and of their import', async () => {
  const storage = storageOf('removal');
  await putMany(storage, sourcesFrom(0, 4), { origin: 'file', pinned: false, batch: 'one' });
  await setPinned(storage, ['file:2'], true);
  const all = async () => {
    const found = [];
    for await (const { source, row } of eachSource(storage)) found.push({ source, ...row, body: null });
    return found;
  };
  const before = await all();
  const removed = await removeForNow(storage, ['file:1', 'file:2', 'file:9']);
  if (!removed.ok) throw new Error(removed.failure);
  expect(removed.value.count).toBe(2);
  expect((await all()).map(({ id }) => id)).toEqual(['file:0', 'file:3']);
  expect(await removed.value.undo()).toEqual({ ok: true, value: 2 });
  expect(await all()).toEqual(before);
});
