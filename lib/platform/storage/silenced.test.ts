import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { createConnection } from './database.ts';
import { createSilenced } from './silenced.ts';

const pair = (page: string, sourceId: string) => ({ page, sourceId, at: 1 });

test('a pair is known by its page and survives the connection, until it is taken back', async () => {
  const silenced = createSilenced(createConnection());
  expect(await silenced.put(pair('a.example/x', 's 1'))).toBe(true);
  expect(await silenced.put(pair('a.example/x', 's\n2'))).toBe(true);
  expect(await silenced.put(pair('a.example/xy', 's 3'))).toBe(true);
  const later = createSilenced(createConnection());
  expect((await later.of('a.example/x')).toSorted()).toEqual(['s\n2', 's 1']);
  expect(await later.remove(pair('a.example/x', 's 1'))).toBe(true);
  expect(await later.of('a.example/x')).toEqual(['s\n2']);
});

test('whoever shows a page hears of a pair that is stored and of one that is taken back, and of no other', async () => {
  const changed = vi.fn();
  const silenced = createSilenced(createConnection(), changed);
  await silenced.put(pair('c.example/', 's'));
  expect(changed).toHaveBeenCalledTimes(1);
  await silenced.remove(pair('c.example/', 's'));
  expect(changed).toHaveBeenCalledTimes(2);
  await createSilenced(() => Promise.reject(new Error('no storage')), changed).put(pair('c.example/', 's'));
  expect(changed).toHaveBeenCalledTimes(2);
});

test('without a database nothing is silenced, and what the reader says is not taken for stored', async () => {
  const silenced = createSilenced(() => Promise.reject(new Error('no storage')));
  expect(await silenced.of('a.example/x')).toEqual([]);
  expect(await silenced.put(pair('a.example/x', 's'))).toBe(false);
  expect(await silenced.remove(pair('a.example/x', 's'))).toBe(false);
});

test('a row that is broken is passed over, and the others are read', async () => {
  const connect = createConnection();
  const silenced = createSilenced(connect);
  await (await connect()).put('silenced', { pair: 'b.example/\nbroken' });
  await silenced.put(pair('b.example/', 'whole'));
  expect(await silenced.of('b.example/')).toEqual(['whole']);
});
