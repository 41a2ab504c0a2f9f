import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { answerOf } from './support/answer.ts';
import { handAt } from './support/hand.ts';
import type { Hand } from './support/hand.ts';
import { missingOf, skippedFor } from './support/programs.ts';
import type { Session } from './support/session.ts';
import { openSession, story, urlOf } from './support/session.ts';
import { pause, until } from './support/wait.ts';
import { SCREEN_PROGRAMS, startScreen } from './support/xvfb.ts';
import type { Screen } from './support/xvfb.ts';

const { onPage, menus, badge } = english;
const { welcome } = englishSettings;
const PARAGRAPHS = '.post-body p:not(.readmore)';

const missing = missingOf(...SCREEN_PROGRAMS);

/** What Chromium does for a reader alone: no driver reaches its keys, its menus and its questions. */
describe.skipIf(missing.length > 0)(`chromium in a window, by hand${skippedFor(missing)}`, () => {
  let screen: Screen;
  let hand: Hand;
  let session: Session;
  beforeAll(async () => {
    screen = await startScreen();
    hand = handAt(screen);
    session = await openSession('chromium', { browser: { headless: false, display: screen.display } });
  });
  afterAll(async () => {
    await session?.close();
    await screen?.close();
  });

  const visit = async (id: string) => {
    const page = await session.visit(urlOf(id));
    await hand.turnTo(page);
    return page;
  };
  const badgeBecomes = (page: Page, text: string) =>
    until(
      `the badge “${text}”`,
      () => session.browser.badge(page),
      (seen) => seen.text === text,
    );
  /** What the extension may look at, and the scripts by which it does. */
  const watching = () =>
    session.browser.life.evalInBackground(`Promise.all([
      chrome.permissions.getAll().then(({ origins }) => origins),
      chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches)),
    ])`);

  test('the key of the popup opens it over the page, which gives it that page', async () => {
    const page = await visit('museum-theft-edited');
    await hand.key('alt+shift+y');
    const popup = await session.browser.openedPopup();
    expect((await answerOf(popup)).source).toBe(story('museum-theft').headline);
    await hand.key('Escape');
    await page.close();
  });

  test('the key of the selection compares what the mouse has selected', async () => {
    const page = await visit('museum-theft-edited');
    await hand.select(page, PARAGRAPHS, 2, 4);
    await hand.key('alt+shift+s');
    const popup = await session.browser.openedPopup();
    await popup.waitFor(new RegExp(onPage.selectionCompared, 'u'));
    expect((await answerOf(popup)).source).toBe(story('museum-theft').headline);
    await hand.key('Escape');
    await page.close();
  });

  test('the menu of the page compares what the mouse has selected', async () => {
    const page = await visit('museum-theft-edited');
    await hand.select(page, PARAGRAPHS, 2, 4);
    await hand.choose(menus.compareSelection, [menus.compareSelection, menus.keepSelection]);
    const popup = await session.browser.openedPopup();
    await popup.waitFor(new RegExp(onPage.selectionCompared, 'u'));
    expect((await answerOf(popup)).source).toBe(story('museum-theft').headline);
    await hand.key('Escape');
    await page.close();
  });

  test('who refuses access is told that nothing was changed, and nothing is watched', async () => {
    const page = await session.browser.waitForTab('welcome.html');
    await hand.turnTo(page);
    await hand.press(page, new RegExp(welcome.choice.everywhere.label, 'u'));
    await hand.press(page, welcome.askEverywhere);
    await hand.answer(page, false);
    const said = () => page.$eval('.when [role=status]', (status) => status.textContent);
    expect(await until('the word of it', said, (text) => text !== '')).toBe(welcome.refused);
    expect(await watching()).toEqual([[], []]);
    const copy = await visit('museum-theft-edited');
    await pause(1500);
    expect((await session.browser.badge(copy)).text).toBe('');
    await copy.close();
  });

  test('the menu asks for its site: refused, that stays unread; allowed, it has a badge; and the menu ends it', async () => {
    const copy = await visit('museum-theft-edited');
    const site = `*://*.${new URL(copy.url()).hostname}/*`;
    const choose = async (entry: string, shown: readonly string[]) => {
      await hand.turnTo(copy);
      await hand.point(copy, PARAGRAPHS);
      await hand.choose(entry, [menus.keep, ...shown]);
    };
    await choose(menus.siteOn, [menus.siteOn]);
    await hand.answer(copy, false);
    expect(await watching()).toEqual([[], []]);
    await choose(menus.siteOn, [menus.siteOn]);
    await hand.answer(copy, true);
    await badgeBecomes(copy, '1');
    expect(await watching()).toEqual([[site], [site]]);
    await choose(menus.siteOff, [menus.siteOn, menus.siteOff]);
    await badgeBecomes(copy, '');
    expect((await session.browser.badge(copy)).title).toBe(badge.off);
    await copy.close();
  });

  test('who allows access everywhere has the badge of a page that is opened afterwards', async () => {
    const page = await session.browser.waitForTab('welcome.html');
    await hand.turnTo(page);
    await hand.press(page, new RegExp(welcome.choice.everywhere.label, 'u'));
    await hand.press(page, welcome.askEverywhere);
    await hand.answer(page, true);
    const picked = () => page.$eval('input[name=when]:checked', (one) => one.closest('label')!.textContent);
    await until('access', watching, (seen) => JSON.stringify(seen).includes('*://*/*'));
    expect(await picked()).toContain(welcome.choice.everywhere.label);
    await badgeBecomes(await visit('ferry-inquiry-reworded'), '1');
    expect((await session.browser.badge(await visit('bridge-swifts'))).text).toBe('');
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
