import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { BROWSERS } from './support/browser.ts';
import { FEED_HOST, feedUrl, recentFeed, serveFeeds, type FeedSite } from './support/feed-site.ts';
import { optionsPage, type OptionsPage } from './support/options-page.ts';
import { openSession, type Session } from './support/session.ts';
import { until } from './support/wait.ts';

const { feeds, holdings, library, options } = englishSettings;
const words = library.feeds;

/** A feed of the catalogue, whose host is the test's own server here. */
const CATALOGUE_HOST = 'www.rnz.co.nz';
const FEED_PATTERN = `https://${FEED_HOST}/*`;

describe.each(BROWSERS)('%s: subscribing to feeds on the settings page', (kind) => {
  let site: FeedSite;
  let session: Session;
  let tab: Page;
  let page: OptionsPage;
  beforeAll(async () => {
    site = await serveFeeds();
    site.serve('/rss/national.xml', recentFeed('rdf.xml'));
    site.serve('/changing.xml', recentFeed('rss-2.xml'));
    const tunnels = Object.fromEntries(
      [FEED_HOST, CATALOGUE_HOST, '127.0.0.1'].map((host) => [host, site.port]),
    );
    session = await openSession(kind, { tunnels });
    tab = await session.browser.openExtensionPage('options.html');
    page = optionsPage(tab);
    await page.waitFor('feeds', /./u);
  });
  afterAll(async () => {
    await session.close();
    await site.close();
  });

  const click = (name: string) => tab.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  const submit = () => tab.locator('#feeds form button[type=submit]').click();
  const type = (address: string) => page.type('feeds', words.address, address);
  const origins = async () =>
    v.parse(
      v.array(v.string()),
      await page.run(`const { origins = [] } = await api.permissions.getAll();
        return origins.filter((origin) => !origin.startsWith('moz-extension'));`),
    );
  /** Titles of what is stored, by whether it is pinned. */
  const stored = async () =>
    v.parse(
      v.array(v.object({ title: v.string(), pinned: v.boolean() })),
      await page.run(`${SOURCES} return rows.map(({ title, pinned }) => ({ title, pinned }));`),
    );
  const titles = async () => (await stored()).map(({ title }) => title).sort();

  test('what is no address, or a private one, is refused in words, and nobody is asked', async () => {
    await type('my newspaper');
    await submit();
    await page.waitFor('feeds', new RegExp(words.badAddress, 'u'));
    await type('https://192.168.1.1/feed');
    await submit();
    await page.waitFor('feeds', new RegExp(feeds.refused['private-host'], 'u'));
    expect(await origins()).toEqual([]);
    expect(site.asked()).toEqual([]);
  });

  // Chromium cannot refuse without a window.
  test.runIf(kind === 'firefox')('without access there is no subscription, and that is said', async () => {
    await type(feedUrl('/changing.xml'));
    await session.browser.answerPrompt(FEED_PATTERN, false, submit);
    await page.waitFor('feeds', new RegExp(feeds.refused['no-access'], 'u'));
    expect(site.asked()).toEqual([]);
  });

  test('a pasted address is fetched at once, and its title, stories and last fetch are shown', async () => {
    // As it stands in many a list; it is asked over https.
    await type(feedUrl('/changing.xml').replace('https:', 'http:'));
    await session.browser.answerPrompt(FEED_PATTERN, true, submit);
    const shown = await page.waitFor('feeds', new RegExp(`Brenholm Gazette[^]*${words.count(2)}`, 'u'));
    expect(shown).toMatch(new RegExp(`${words.lastFetch}: (?!${words.never})`, 'u'));
    expect(shown).toContain(words.nextFetch);
    expect(site.asked().map(({ url }) => url)).toEqual([feedUrl('/changing.xml')]);
    expect(await origins()).toEqual([FEED_PATTERN]);
    await page.waitFor('sources', /Swing bridge to close for eleven weeks/u);
  });

  test('one click in the catalogue subscribes', async () => {
    await page.press('feeds', words.catalogue);
    await page.type('feeds', words.searchCatalogue, 'RNZ');
    await session.browser.answerPrompt(`https://${CATALOGUE_HOST}/*`, true, () =>
      click(words.subscribeTo('RNZ')),
    );
    await until('the stories of the catalogue’s feed', titles, (all) => all.length > 2);
    await page.waitFor('feeds', new RegExp(words.subscribed, 'u'));
    expect(site.asked().at(-1)!.url).toBe(`https://${CATALOGUE_HOST}/rss/national.xml`);
  });

  test.each([
    ['/missing.xml', feeds.problem['bad-answer']],
    ['/broken-html.xml', feeds.problem['not-a-feed']],
    ['/section', holdings.openAddress],
  ])('%s shows what is wrong', async (path, sentence) => {
    await type(feedUrl(path));
    await submit();
    await page.waitFor('feeds', new RegExp(sentence, 'u'));
    await click(words.remove(feedUrl(path)));
    await click(options.goOn);
    await until(
      'the row gone',
      () => page.text('feeds'),
      (text) => !text.includes(sentence),
    );
    expect(await origins()).toContain(FEED_PATTERN);
  });

  test('a story that the feed has changed takes the place of the old one', async () => {
    const corrected = Buffer.from(recentFeed('rss-2.xml'))
      .toString()
      .replace('close for eleven weeks', 'close for nine weeks');
    site.serve('/changing.xml', corrected);
    const before = await titles();
    await click(words.fetchNow('Brenholm Gazette'));
    await until('the correction', titles, (all) => all.includes('Swing bridge to close for nine weeks'));
    expect(await titles()).toHaveLength(before.length);
    await page.waitFor('sources', /nine weeks/u);
    expect(await page.text('sources')).not.toContain('eleven weeks');
  });

  test('what is beyond the limit goes in the background, but for what is pinned', async () => {
    const kept = 'Swing bridge to close for nine weeks';
    await click(library.sources.pin(kept));
    await until('the pin', stored, (rows) => rows.some(({ pinned }) => pinned));
    await page.run(`${SOURCES}
      for (const row of rows) await put({ ...row, addedAt: row.addedAt - 40 * 86_400_000 });`);
    expect((await stored()).length).toBeGreaterThan(2);
    const days = tab.locator(`#keep [role=group][aria-label="${holdings.feedStories}"] input`);
    await days.fill('30');
    await page.run(`document.activeElement.blur();`);
    await until('all gone but what is pinned', titles, (all) => all.length === 1);
    expect(await titles()).toEqual([kept]);
    await until(
      'the list without them',
      () => page.text('sources'),
      (text) => !/seahorses/iu.test(text),
    );
  });

  test('access is given back with the last subscription to a host; its stories stay', async () => {
    await click(words.remove('Brenholm Gazette'));
    await click(options.goOn);
    await until('access given back', origins, (all) => !all.includes(FEED_PATTERN));
    expect(await origins()).toEqual([`https://${CATALOGUE_HOST}/*`]);
    expect(await titles()).toHaveLength(1);
  });

  test('the diagnosis tells of it without an address', async () => {
    await page.run(`location.reload();`).catch(() => null);
    const lines = await until(
      'the events',
      () =>
        page.run(
          `return document.querySelector('#diagnostics pre, #diagnostics .events')?.textContent ?? ''`,
        ),
      (text) => /fetched ok/u.test(String(text)),
    );
    expect(String(lines)).toMatch(/fetched bad-answer/u);
    expect(String(lines)).toMatch(/imported ok/u);
    expect(String(lines)).not.toMatch(/example|rnz|bridge/iu);
  });

  test('leaves no error in the console', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
  });
});

const SOURCES = `
  const request = indexedDB.open('wireprint');
  const database = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const done = (asked) => new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  const rows = await done(database.transaction('sources').objectStore('sources').getAll());
  const put = (row) => done(database.transaction('sources', 'readwrite').objectStore('sources').put(row));
  setTimeout(() => database.close(), 1000);
`;
