import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordOf } from '../../lib/corpus/record.ts';
import { openPack } from '../../lib/pack/open-pack.ts';
import { packBytes } from '../../lib/pack/pack.fixture.ts';
import { fillersOf } from '../../lib/remote/remote.fixture.ts';
import { bytesInMemory } from '../../lib/segment/byte-source.ts';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { FEED_HOST, feedUrl, serveFeeds, type FeedSite } from './support/feed-site.ts';
import { openSession, type Session, story, urlOf } from './support/session.ts';
import { until } from './support/wait.ts';

const { atAddress } = englishSettings;
const PACK = feedUrl('/news.pack');
const original = story('museum-theft');
const COPY = urlOf('museum-theft-edited');
const TITLE = 'From the archive of the museum';

/** The story among others that have nothing to do with it. */
async function archive(): Promise<Uint8Array> {
  const text = original.paragraphs.join('\n\n');
  const record = recordOf({ id: 'archived', title: TITLE, text, lang: 'en' });
  return packBytes([[...fillersOf(900), record]]);
}

const textOf = async (page: Page) => String(await page.evaluate('document.body.innerText'));
const reads = (page: Page, part: string | RegExp) =>
  until(
    `${String(part)} on the page`,
    () => textOf(page),
    (text) => (typeof part === 'string' ? text.includes(part) : part.test(text)),
  );
const press = (page: Page, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** What the extension has stored of packs at addresses. */
const STORED = `new Promise((resolve, reject) => {
  const request = indexedDB.open('wireprint');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction(['remotePacks', 'remoteBlocks']);
    const counts = ['remotePacks', 'remoteBlocks'].map((name) => transaction.objectStore(name).count());
    transaction.oncomplete = () => {
      request.result.close();
      resolve(counts.map(({ result }) => result).join());
    };
  };
})`;

describe.each(BROWSERS)('%s: a pack at its address', (kind) => {
  let site: FeedSite;
  let session: Session;
  let page: Page;
  let bytes: Uint8Array;
  /** The ranges that adding the pack asked for. */
  let opening: readonly string[];
  beforeAll(async () => {
    site = await serveFeeds();
    bytes = await archive();
    site.servePack(bytes, '"first"');
    session = await openSession(kind, { tunnels: { [FEED_HOST]: site.port, '127.0.0.1': site.port } });
  });
  afterAll(async () => {
    await session.close();
    await site.close();
  });

  test('before one is added nothing can be looked up and nothing is asked, and what is sent is said', async () => {
    // The site knows the reader: a visit left a cookie.
    await (await session.visit(feedUrl('/'))).close();
    const visited = site.asked().length;
    const copy = await session.visit(COPY);
    const popup = await session.browser.clickAction(copy);
    await answerOf(popup);
    await popup.press(english.actions.more);
    await popup.press(english.actions.lookUp);
    page = await session.browser.waitForTab('address.html');
    await page.bringToFront();
    await reads(page, atAddress.none);
    const text = await textOf(page);
    for (const sentence of [atAddress.lead, ...atAddress.sendsList, atAddress.guess])
      expect(text).toContain(sentence);
    expect(text).not.toContain(atAddress.looking);
    expect(await page.$$(`::-p-aria([name^="${atAddress.lookUp}"][role="button"])`)).toEqual([]);
    expect(site.asked()).toHaveLength(visited);
  });

  test('an address that is no public https address is refused, and nobody is asked', async () => {
    const asked = site.asked().length;
    await type(PACK.replace('https', 'http'));
    await press(page, atAddress.add);
    await reads(page, atAddress.problem.address);
    expect(site.asked()).toHaveLength(asked);
  });

  test('one is added inside a click, once the browser has been told to give access to its host', async () => {
    const asked = site.asked().length;
    await type(PACK);
    await session.browser.answerPrompt(`https://${FEED_HOST}/*`, true, () => press(page, atAddress.add));
    await reads(page, atAddress.about(901, 'A test'));
    expect(await page.evaluate(STORED)).toBe('1,0');
    onlyRanges(asked);
    opening = ranges(asked).map(String);
  });

  test('a lookup of a copy finds its source, by ranges alone, without what is read', async () => {
    const asked = site.asked().length;
    await press(page, atAddress.lookUpIn('A pack'));
    const text = await reads(page, TITLE);
    expect(text).not.toContain(atAddress.none);
    onlyRanges(asked);
    const index = await indexPart();
    const inIndex = ranges(asked).filter(([start, end]) => start >= index.start && end <= index.end);
    expect(inIndex.length).toBeGreaterThan(0);
    expect(Number((await storedCounts())[1])).toBeGreaterThan(0);
  });

  test('the same article asks for nothing more of the index', async () => {
    const tabs = await session.browser.tabs();
    const address = tabs.find((tab) => tab.includes('address.html'))!;
    await page.close();
    page = await session.browser.openExtensionPage(address.slice(address.indexOf('address.html')));
    await reads(page, atAddress.about(901, 'A test'));
    const asked = site.asked().length;
    await press(page, atAddress.lookUpIn('A pack'));
    await reads(page, TITLE);
    onlyRanges(asked);
    const index = await indexPart();
    // Opening reads the heads of the index again, as for everyone.
    const news = ranges(asked).filter((range) => !opening.includes(String(range)));
    expect(news.filter(([start, end]) => start >= index.start && end <= index.end)).toEqual([]);
  });

  test('removed, it is forgotten with all that was fetched of it, and nothing is asked any more', async () => {
    await page.close();
    page = await session.browser.openExtensionPage('address.html');
    await reads(page, atAddress.about(901, 'A test'));
    const asked = site.asked().length;
    await press(page, atAddress.removePack('A pack'));
    await reads(page, atAddress.none);
    expect(await page.evaluate(STORED)).toBe('0,0');
    expect(site.asked()).toHaveLength(asked);
    expect(await session.browser.consoleErrors()).toEqual([]);
  });

  async function type(address: string): Promise<void> {
    await page.locator('#pack-address').fill(address);
  }

  async function storedCounts(): Promise<readonly string[]> {
    return String(await page.evaluate(STORED)).split(',');
  }

  async function indexPart() {
    const pack = await openPack(bytesInMemory(bytes));
    if (typeof pack === 'string') throw new Error(pack);
    return pack.manifest.shards[0]!.segment;
  }

  function ranges(from: number): (readonly [start: number, end: number])[] {
    return site
      .asked()
      .slice(from)
      .map(({ headers }) => /^bytes=(\d+)-(\d+)$/u.exec(headers.range ?? ''))
      .map((range) => [Number(range?.[1]), Number(range?.[2]) + 1] as const);
  }

  /** All that the server was sent since: the one address, ranges, and nothing that says who asks or what is read. */
  function onlyRanges(from: number): void {
    const asked = site.asked().slice(from);
    expect(asked.length).toBeGreaterThan(0);
    const host = new URL(COPY).hostname;
    for (const { method, url, headers, status } of asked) {
      expect([method, url, status]).toEqual(['GET', PACK, 206]);
      expect(headers.range).toMatch(/^bytes=\d+-\d+$/u);
      for (const name of ['cookie', 'referer', 'origin', 'authorization'])
        expect(headers).not.toHaveProperty(name);
      const sent = JSON.stringify(headers);
      expect(sent).not.toContain(host);
      for (const word of original.headline.split(' ').filter(({ length }) => length > 5))
        expect(sent).not.toContain(word);
    }
  }
});
