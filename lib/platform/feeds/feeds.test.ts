import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { createConnection } from '../storage/database.ts';
import { newSubscription } from '../../feed/subscription.ts';
import { createFeeds, type Feeds } from './feeds.ts';

const FEED = 'https://news.example.com/feed';
let asked: unknown[] = [];
let removed: unknown[] = [];
let allows = true;
let feeds: Feeds;
let number = 0;

beforeEach(() => {
  [asked, removed, allows] = [[], [], true];
  Object.assign(browser.extension, { inIncognitoContext: false });
  Object.assign(browser, {
    permissions: {
      request: async (what: unknown) => asked.push(what) > 0 && allows,
      remove: async (what: unknown) => removed.push(what) > 0,
      getAll: async () => ({ origins: ['https://news.example.com/*'] }),
    },
  });
  vi.spyOn(browser.runtime, 'connect').mockImplementation(() => {
    throw new Error('no background here');
  });
  feeds = createFeeds(createConnection(`feeds-${number++}`));
});

test('subscribing asks for the one host, before anything else is awaited', async () => {
  const subscribing = feeds.subscribe(FEED, 'feed', { title: 'News' });
  expect(asked).toEqual([{ origins: ['https://news.example.com/*'] }]);
  expect(await subscribing).toMatchObject({
    ok: true,
    value: { address: FEED, title: 'News', last: 'never' },
  });
  expect(await feeds.list()).toHaveLength(1);
});

test('without access there is no subscription', async () => {
  allows = false;
  expect(await feeds.subscribe(FEED)).toEqual({ ok: false, failure: 'no-access' });
  expect(await feeds.list()).toEqual([]);
});

test.each([
  ['http://news.example.com/feed', 'not-https'],
  ['https://192.168.1.1/feed', 'private-host'],
  ['feed', 'not-an-address'],
] as const)('%s is refused before the reader is asked: %s', async (address, failure) => {
  expect(await feeds.subscribe(address)).toEqual({ ok: false, failure });
  expect(asked).toEqual([]);
});

test('a private window subscribes to nothing', async () => {
  Object.assign(browser.extension, { inIncognitoContext: true });
  expect(await feeds.subscribe(FEED)).toEqual({ ok: false, failure: 'private-window' });
});

test('subscribing twice changes nothing of what the reader chose', async () => {
  await feeds.subscribe(FEED);
  await feeds.change(FEED, { isPaused: true, wholeStories: true });
  await feeds.subscribe(FEED);
  expect(await feeds.list()).toMatchObject([{ isPaused: true, wholeStories: true }]);
});

test('access to a host is given back with the last of its subscriptions', async () => {
  await feeds.subscribe(FEED);
  await feeds.subscribe(`${FEED}/sports`);
  await feeds.unsubscribe(FEED);
  expect(removed).toEqual([]);
  await feeds.unsubscribe(`${FEED}/sports`);
  expect(removed).toEqual([{ origins: ['https://news.example.com/*'] }]);
  expect(await feeds.list()).toEqual([]);
});

test('what came with an export and is no address can be left again, and asks the browser for nothing', async () => {
  const connect = createConnection(`feeds-${number++}`);
  const own = createFeeds(connect);
  await (await connect()).put('feeds', newSubscription('no address', 'feed', {}, 0));
  await own.fetchNow('no address');
  await own.unsubscribe('no address');
  expect(await own.list()).toEqual([]);
  expect([asked, removed]).toEqual([[], []]);
});

test('access that was taken back is asked for again, inside the click', async () => {
  await feeds.subscribe(FEED);
  const fetching = feeds.fetchNow(FEED);
  expect(asked).toHaveLength(2);
  await fetching;
});
