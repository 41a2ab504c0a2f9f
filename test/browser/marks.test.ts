import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { oddUrl } from './support/odd-site.ts';
import type { Session } from './support/session.ts';
import { openSession, urlOf } from './support/session.ts';
import { pause, until } from './support/wait.ts';

const { onPage } = english;

/** The texts under the marks of each kind, as the page itself has them. */
const marksOn = async (page: Page): Promise<Record<string, string[]>> =>
  JSON.parse(
    String(
      await page.evaluate(`JSON.stringify(Object.fromEntries([...CSS.highlights].map(
        ([name, marks]) => [name.replace('wireprint-', ''), [...marks].map((range) => String(range).replace(/\\s+/g, ' '))])))`),
    ),
  ) as Record<string, string[]>;

/** What is asked now, and 200 ms later. */
const twice =
  <T>(ask: () => Promise<T>) =>
  async (): Promise<[T, T]> => {
    const first = await ask();
    await pause(200);
    return [first, await ask()];
  };

const scrollOf = async (page: Page): Promise<number> => Number(await page.evaluate('scrollY'));

describe.each(BROWSERS)('%s: marks on the page', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  async function openPopup(page: Page) {
    const popup = await session.browser.clickAction(page);
    await answerOf(popup);
    return popup;
  }

  test('show each paragraph by its kind, touch no node, and go with one action', async () => {
    const page = await session.visit(urlOf('council-budget-reworded'));
    const before = await page.evaluate('document.documentElement.outerHTML + document.styleSheets.length');
    const popup = await openPopup(page);
    await popup.press(onPage.show);
    await popup.waitFor(/places are marked on the page/u);
    const marks = await marksOn(page);
    expect(Object.keys(marks).sort()).toEqual(expect.arrayContaining(['added', 'moved', 'reworded']));
    for (const text of Object.values(marks).flat()) expect(text).toMatch(/\p{L}/u);
    expect(await page.evaluate('document.documentElement.outerHTML + document.styleSheets.length')).toBe(
      before,
    );
    const text = await popup.text();
    expect(text).toContain(onPage.remove);
    for (const word of ['Added', 'Moved', 'Reworded']) expect(text).toContain(word);
    await popup.press(onPage.remove);
    await popup.waitFor(new RegExp(onPage.show, 'u'));
    expect(await marksOn(page)).toEqual({});
    await popup.close();
    await page.close();
  });

  test('have a look of their own: the page is drawn otherwise', async () => {
    const page = await session.visit(urlOf('ferry-inquiry-reworded'));
    const popup = await openPopup(page);
    await popup.press(onPage.show);
    await popup.waitFor(/marked on the page/u);
    expect((await marksOn(page))['quotation']!.length).toBeGreaterThan(0);
    // The style of an extension is in no list that the page can read, but it is computed.
    const style = await page.evaluate(
      `getComputedStyle(document.querySelector('article p, main p, p'), '::highlight(wireprint-reworded)').backgroundColor`,
    );
    expect(style).toMatch(/rgba?\(0, 102, 204/u);
    await until(
      'the scroll at rest',
      twice(() => scrollOf(page)),
      ([a, b]) => a === b,
    );
    const marked = Buffer.from(await page.screenshot());
    await popup.press(onPage.remove);
    await popup.waitFor(new RegExp(onPage.show, 'u'));
    expect(marked.equals(await page.screenshot())).toBe(false);
    await popup.close();
    await page.close();
  });

  test('are followed from the map: the page scrolls to the paragraph that is chosen', async () => {
    const page = await session.visit(urlOf('ferry-inquiry-reworded'));
    await page.evaluate(
      `document.documentElement.style.scrollBehavior = 'auto'; document.body.style.lineHeight = '5'`,
    );
    const popup = await openPopup(page);
    await popup.press(onPage.show);
    await popup.waitFor(/marked on the page/u);
    const last = String(
      await popup.eval(
        `[...document.querySelectorAll('[role=toolbar] [role=button]')].findLast((e) => / here/.test(e.getAttribute('aria-label'))).getAttribute('aria-label')`,
      ),
    );
    await until(
      'the scroll at rest',
      twice(() => scrollOf(page)),
      ([a, b]) => a === b,
    );
    const before = await scrollOf(page);
    await popup.eval(
      `(() => { const bar = [...document.querySelectorAll('[role=toolbar] [role=button]')].find((e) => e.getAttribute('aria-label') === ${JSON.stringify(last)}); bar.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })); })()`,
    );
    await until(
      'the page scrolled',
      () => scrollOf(page),
      (y) => y > before + 100,
    );
    expect((await marksOn(page))['current']!.length).toBeGreaterThan(0);
    await popup.close();
    await page.close();
  });

  test('are still known to a popup that is opened later', async () => {
    const page = await session.visit(urlOf('cheese-recall-edited'));
    const popup = await openPopup(page);
    await popup.press(onPage.show);
    await popup.waitFor(/marked on the page/u);
    await popup.close();
    const again = await openPopup(page);
    await again.press(onPage.remove);
    await until(
      'no marks',
      () => marksOn(page),
      (marks) => Object.keys(marks).length === 0,
    );
    await again.close();
    await page.close();
  });

  test('go when a single-page site shows another story', async () => {
    const page = await session.visit(oddUrl('/single-page'));
    await page.click('#to-ferry-inquiry-reworded');
    // The site draws a story a while after it has changed the address.
    await page.waitForSelector('article');
    const popup = await openPopup(page);
    await popup.press(onPage.show);
    await popup.waitFor(/marked on the page/u);
    await popup.close();
    await page.click('#to-bridge-swifts');
    await until(
      'no marks',
      () => marksOn(page),
      (marks) => Object.keys(marks).length === 0,
    );
    await page.close();
  });

  test('are not claimed where the text is gone', async () => {
    const page = await session.visit(urlOf('cheese-recall-edited'));
    const popup = await openPopup(page);
    await page.evaluate(`document.body.textContent = 'Gone.'`);
    await popup.press(onPage.show);
    await popup.waitFor(new RegExp(onPage.noneFound, 'u'));
    expect(await marksOn(page)).toEqual({});
    await popup.close();
    await page.close();
  });

  test('leave no error in the console, and ask the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
