import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createConnection } from './storage/database.ts';
import { createFeedRows } from './feeds/feed-rows.ts';
import { newSubscription } from '../feed/subscription.ts';
import { giveBackUnneeded } from './access.ts';
import { changeSettings, readSettings } from './settings.ts';
import {
  currentChoice,
  forgetSite,
  lookAtChosenSitesOnly,
  lookAtSiteOf,
  lookAtSites,
  lookEverywhere,
  lookOnClickOnly,
  setOff,
  stateOfSite,
  turnOffSiteOf,
} from './when-to-look.ts';

let granted = new Set<string>();
let answers = true;
let connect = createConnection('when-0');
let number = 1;

beforeEach(() => {
  fakeBrowser.reset();
  connect = createConnection(`when-${number++}`);
  granted = new Set();
  answers = true;
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: [...granted] }));
  vi.spyOn(browser.permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    if (answers) for (const origin of origins) granted.add(origin);
    return answers;
  });
  vi.spyOn(browser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    for (const origin of origins) if (!granted.delete(origin)) throw new Error('not granted');
    return true;
  });
});

test('nothing chosen is on click only', async () => {
  expect(await currentChoice()).toMatchObject({ when: 'on-click', sites: [], withoutAccess: [] });
});

test('a site is asked for with its subdomains, chosen, and can be forgotten', async () => {
  expect(await lookAtSites(['news.example'])).toBe(true);
  expect([...granted]).toEqual(['*://*.news.example/*']);
  expect(await currentChoice()).toMatchObject({ when: 'chosen-sites', sites: ['news.example'] });
  await forgetSite('news.example', connect);
  expect(await currentChoice()).toMatchObject({ when: 'chosen-sites', sites: [] });
  expect([...granted]).toEqual([]);
});

test('a host that was granted for something else is not watched', async () => {
  await lookAtSites(['news.example']);
  granted.add('https://feeds.example/*');
  expect(await stateOfSite('https://feeds.example/a')).toBe('on-click');
  expect(await stateOfSite('https://www.news.example/a')).toBe('watched');
});

test('the sites that an earlier version was given access to become the choice, once', async () => {
  granted = new Set(['*://*.news.example/*']);
  expect(await readSettings()).toMatchObject({ when: 'chosen-sites', sites: ['news.example'] });
  granted.add('https://feeds.example/*');
  expect(await readSettings()).toMatchObject({ sites: ['news.example'] });
});

test('an earlier version that looked everywhere goes on so', async () => {
  granted = new Set(['*://*/*', '*://*.news.example/*']);
  expect(await changeSettings({ language: 'de' })).toMatchObject({ when: 'everywhere', language: 'de' });
});

test('access that the browser took back is seen, and not watched', async () => {
  await lookAtSites(['news.example', 'courier.example']);
  granted.delete('*://*.news.example/*');
  expect(await currentChoice()).toMatchObject({ when: 'chosen-sites', withoutAccess: ['news.example'] });
  expect(await stateOfSite('https://news.example/a')).toBe('on-click');
  expect(await stateOfSite('https://courier.example/a')).toBe('watched');
});

test('everywhere falls back to the sites that are left, and comes back with the access', async () => {
  await lookAtSites(['news.example']);
  await lookEverywhere();
  expect(await currentChoice()).toMatchObject({ when: 'everywhere', hasLostEverywhere: false });
  granted.delete('*://*/*');
  expect(await currentChoice()).toMatchObject({ when: 'chosen-sites', hasLostEverywhere: true });
  granted.clear();
  expect(await currentChoice()).toMatchObject({ when: 'on-click', hasLostEverywhere: true });
  granted.add('*://*/*');
  expect(await currentChoice()).toMatchObject({ when: 'everywhere', hasLostEverywhere: false });
});

test('a site that is added where everywhere has fallen back is chosen', async () => {
  await lookEverywhere();
  granted.clear();
  await lookAtSites(['news.example']);
  expect(await currentChoice()).toMatchObject({ when: 'chosen-sites', sites: ['news.example'] });
});

test('everywhere includes the sites that were chosen, and leaves them when it is given back', async () => {
  await lookAtSites(['news.example']);
  await lookEverywhere();
  await lookAtChosenSitesOnly();
  expect(await currentChoice()).toMatchObject({
    when: 'chosen-sites',
    sites: ['news.example'],
    withoutAccess: [],
  });
  expect([...granted]).toEqual(['*://*.news.example/*']);
});

test('on click only gives the access back, keeps the list, and leaves what others were given', async () => {
  await lookAtSites(['news.example']);
  await lookEverywhere();
  granted.add('https://feeds.example/*');
  await lookOnClickOnly(connect);
  expect([...granted]).toEqual(['https://feeds.example/*']);
  expect(await currentChoice()).toMatchObject({ when: 'on-click', sites: ['news.example'] });
});

test('a reader who says no has changed nothing', async () => {
  answers = false;
  expect(await lookEverywhere()).toBe(false);
  expect(await lookAtSites(['news.example'])).toBe(false);
  expect(await currentChoice()).toMatchObject({ when: 'on-click', sites: [] });
});

test('a site is chosen although whoever asked for it is gone before the answer', async () => {
  vi.spyOn(browser.permissions, 'request').mockImplementation(() => new Promise(() => {}));
  void lookAtSiteOf('https://news.example/a');
  await vi.waitFor(async () => expect((await readSettings()).sites).toEqual(['news.example']));
  expect(await stateOfSite('https://news.example/a')).toBe('on-click');
  granted.add('*://*.news.example/*');
  expect(await stateOfSite('https://news.example/a')).toBe('watched');
});

test('turned off where it was chosen, a site is forgotten with every entry that covers it', async () => {
  await lookAtSiteOf('https://www.news.example/a?b#c');
  await lookAtSites(['news.example', 'ews.example']);
  await turnOffSiteOf('https://www.news.example/a', connect);
  expect([...granted]).toEqual(['*://*.ews.example/*']);
  expect(await currentChoice()).toMatchObject({ sites: ['ews.example'], offSites: [] });
  expect(await lookAtSiteOf('about:blank')).toBe(false);
});

test('turned off where all are watched, a site stays off until it is turned on again', async () => {
  await lookEverywhere();
  await turnOffSiteOf('https://www.news.example/a', connect);
  expect(await currentChoice()).toMatchObject({ when: 'everywhere', offSites: ['news.example'] });
  expect(await stateOfSite('https://sport.news.example/')).toBe('off');
  expect(await stateOfSite('https://ews.example/')).toBe('watched');
  await lookAtSiteOf('https://www.news.example/a');
  expect(await stateOfSite('https://www.news.example/a')).toBe('watched');
  expect(await currentChoice()).toMatchObject({ when: 'everywhere', sites: [], offSites: [] });
});

test('a site can be put among those that are off, and taken out', async () => {
  await lookEverywhere();
  await setOff('news.example', true);
  await setOff('news.example', true);
  expect((await currentChoice()).offSites).toEqual(['news.example']);
  await setOff('news.example', false);
  expect((await currentChoice()).offSites).toEqual([]);
});

test('access to a site that is watched no more stays as long as a feed of it is subscribed to', async () => {
  const rows = createFeedRows(connect);
  await rows.put(newSubscription('https://news.example/feed', 'feed', {}, 0));
  await lookAtSites(['news.example', 'other.example']);
  await lookOnClickOnly(connect);
  expect([...granted]).toEqual(['*://*.news.example/*']);
  await rows.remove('https://news.example/feed');
  await forgetSite('news.example', connect);
  expect([...granted]).toEqual([]);
});

test('access to a site that is watched no more stays as long as a pack is looked up there', async () => {
  const row = {
    address: 'https://news.example/a.pack',
    name: 'A',
    publisher: 'P',
    count: 1,
    addedAt: 0,
    orders: {},
  };
  await (await connect()).put('remotePacks', row);
  await lookAtSites(['news.example']);
  await forgetSite('news.example', connect);
  expect([...granted]).toEqual(['*://*.news.example/*']);
  await (await connect()).delete('remotePacks', row.address);
  await giveBackUnneeded(connect, ['news.example']);
  expect([...granted]).toEqual([]);
});
