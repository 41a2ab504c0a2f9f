// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { newSubscription } from '../../feed/subscription.ts';
import { createFeedRows, type FeedRows } from './feed-rows.ts';
import { storageOf } from '../storage/storage.fixture.ts';
import type { Storage } from '../storage/storage.ts';

const ADDRESS = 'https://feeds.example/news.xml';
const ROW = newSubscription(ADDRESS, 'feed', {}, 0);

let storage: Storage;
let rows: FeedRows;
let count = 0;
beforeEach(() => {
  storage = storageOf(`feed-rows-${count++}`);
  rows = createFeedRows(storage.connect);
});

test('a subscription is changed from what it is, and one that is not there is not made by that', async () => {
  await rows.put(ROW);
  await rows.update(ADDRESS, (row) => ({ ...row, askedAt: (row.askedAt ?? 0) + 5 }));
  await rows.update(ADDRESS, (row) => ({ ...row, askedAt: (row.askedAt ?? 0) + 5 }));
  expect(await rows.get(ADDRESS)).toEqual({ ...ROW, askedAt: 10 });
  await rows.update('https://other.example/', () => ROW);
  expect(await rows.list()).toHaveLength(1);
  await rows.remove(ADDRESS);
  expect(await rows.get(ADDRESS)).toBeNull();
});

test('a row that cannot be read is left out, and left as it is by a change', async () => {
  await rows.put(ROW);
  const broken = { address: 'https://broken.example/', nextAt: 'soon' };
  await (await storage.connect()).put('feeds', broken);
  expect(await rows.list()).toEqual([ROW]);
  await rows.update(broken.address, (row) => ({ ...row, isPaused: true }));
  expect(await (await storage.connect()).get('feeds', broken.address)).toEqual(broken);
});

test('a change that is aborted rejects where it was asked for, and nowhere else', async () => {
  await rows.put(ROW);
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row);
    this.transaction.abort();
    return request;
  };
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  await expect(rows.update(ADDRESS, (row) => ({ ...row, isPaused: true }))).rejects.toThrow();
  IDBObjectStore.prototype.put = put;
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
  expect(await rows.get(ADDRESS)).toEqual(ROW);
});
