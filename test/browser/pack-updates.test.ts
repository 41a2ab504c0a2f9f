import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { packOf, recordsOf } from '../feeds/packs.ts';
import { BROWSERS } from './support/browser.ts';
import { FEED_HOST, feedUrl, serveFeeds, type FeedSite } from './support/feed-site.ts';
import { optionsPage, type OptionsPage } from './support/options-page.ts';
import { openSession, type Session } from './support/session.ts';
import { until } from './support/wait.ts';

const { atAddress, feeds, holdings, library, options } = englishSettings;
const words = library.packs;

const PATTERN = `https://${FEED_HOST}/*`;
const ADDRESS = feedUrl('/news.pack');
const NAME = 'News';

describe.each(BROWSERS)('%s: packs by address on the settings page', (kind) => {
  let site: FeedSite;
  let session: Session;
  let tab: Page;
  let page: OptionsPage;
  beforeAll(async () => {
    site = await serveFeeds();
    session = await openSession(kind, { tunnels: { [FEED_HOST]: site.port } });
    await open();
  });
  afterAll(async () => {
    await session.close();
    await site.close();
  });

  async function open(): Promise<void> {
    tab = await session.browser.openExtensionPage('options.html');
    page = optionsPage(tab);
    await page.waitFor('packs', /./u);
  }
  const press = async (name: string) => {
    await tab.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  };
  const confirmed = async (name: string) => {
    await press(name);
    await press(options.goOn);
  };
  const subscribe = (address: string) => page.type('packs', holdings.packAddress, address);
  const submit = () => tab.locator('#packs form button[type=submit]').click();
  const shows = (text: string) => page.waitFor('packs', new RegExp(text, 'u'));
  const without = (text: string) =>
    until(
      `packs without “${text}”`,
      () => page.text('packs'),
      (seen) => !seen.includes(text),
    );
  const asked = () => site.asked().filter(({ url }) => url === ADDRESS);
  const stored = async () =>
    v.parse(
      v.object({ packs: v.number(), feeds: v.number(), origins: v.array(v.string()) }),
      await page.run(`${STORES}
        const { origins = [] } = await api.permissions.getAll();
        return {
          packs: await done(store('packs').count()),
          feeds: await done(store('feeds').count()),
          origins: origins.filter((origin) => !origin.startsWith('moz-extension')),
        };`),
    );

  test('an address that holds no pack is said to hold none, and can be left again', async () => {
    site.servePack(new Uint8Array(300), '"0"');
    await subscribe(ADDRESS);
    await session.browser.answerPrompt(PATTERN, true, submit);
    await shows(feeds.problem['not-a-pack']);
    expect(await page.text('packs')).toContain(ADDRESS);
    await confirmed(library.feeds.remove(ADDRESS));
    await without(ADDRESS);
    await until('nothing left', stored, ({ feeds: left, origins }) => left === 0 && origins.length === 0);
  });

  test('a pack is subscribed to by its address, fetched whole, and shown with what it says of itself', async () => {
    site.servePack(await packOf(recordsOf(0, 200), recordsOf(300, 200), recordsOf(600, 100)), '"1"');
    const before = asked().length;
    await subscribe(ADDRESS);
    await session.browser.answerPrompt(PATTERN, true, submit);
    const shown = await shows(`${NAME}[^]*${words.count(500)}`);
    expect(shown).toContain(words.unsigned);
    await shows(`${library.feeds.lastFetch}: (?!${library.feeds.never})`);
    expect(
      asked()
        .slice(before)
        .map(({ status }) => status),
    ).toEqual([200]);
    expect(await stored()).toEqual({ packs: 1, feeds: 1, origins: [PATTERN] });
  });

  test('of a new edition only what has changed is fetched, and the one before it can be had back', async () => {
    site.servePack(await packOf(recordsOf(0, 200), recordsOf(300, 200), recordsOf(600, 120)), '"2"');
    const before = asked().length;
    await press(library.feeds.fetchNow(NAME));
    await shows(words.count(520));
    const statuses = asked()
      .slice(before)
      .map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([206]));
    await confirmed(words.undo);
    await shows(words.count(500));
  });

  test('an edition that is damaged leaves the one that is here', async () => {
    const whole = await packOf(recordsOf(0, 200), recordsOf(300, 260));
    // In what is new in it: what is here already is not fetched, so it may be as broken there as it likes.
    const at = Math.floor(0.75 * whole.length);
    whole[at] = whole[at]! ^ 1;
    site.servePack(whole, '"3"');
    await press(library.feeds.fetchNow(NAME));
    await shows(feeds.problem['not-a-pack']);
    expect(await page.text('packs')).toContain(words.count(500));
  });

  test('a pack that can no longer be read says so, and fetching it heals it', async () => {
    site.servePack(await packOf(recordsOf(0, 200), recordsOf(300, 210)), '"4"');
    await page.run(`${STORES}
      const [row] = await done(store('packs').getAll());
      await done(store('packs').put({ ...row, file: new Blob(['no pack any more']) }));`);
    await tab.close();
    await open();
    await shows(`${holdings.packBroken} ${holdings.packAgainFromAddress}`);
    await press(library.feeds.fetchNow(NAME));
    await shows(words.count(410));
    await without(holdings.packBroken);
  });

  test('a pack of which nothing is known any more is shown, and can be removed', async () => {
    await page.run(`${STORES} await done(store('packs').put({ id: 'torn', name: 7 }));`);
    await tab.close();
    await open();
    await shows(holdings.packUnnamed);
    await confirmed(words.removeShort);
    await without(holdings.packUnnamed);
    expect(await stored()).toMatchObject({ packs: 1 });
  });

  test('with a pack its subscription and the access to its host go', async () => {
    const before = asked().length;
    await confirmed(words.remove(NAME));
    await without(words.count(410));
    await until('all gone', stored, ({ packs, feeds: left }) => packs === 0 && left === 0);
    expect(await stored()).toEqual({ packs: 0, feeds: 0, origins: [] });
    expect(asked()).toHaveLength(before);
  });

  test('packs that stay at their address are one click away', async () => {
    await tab.locator(`::-p-aria([name="${atAddress.title}"][role="link"])`).click();
    const other = await session.browser.waitForTab('address.html');
    await until(
      'the page',
      () => other.evaluate('document.body.innerText'),
      (text) => String(text).includes(atAddress.lead),
    );
  });

  test('leaves no error in the console', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
  });
});

const STORES = `
  const request = indexedDB.open('wireprint');
  const database = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const done = (asked) => new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  const store = (name) => database.transaction(name, 'readwrite').objectStore(name);
  setTimeout(() => database.close(), 500);
`;
