import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import type { Session } from './support/session.ts';
import { openSession, story, urlOf } from './support/session.ts';
import { pause, until } from './support/wait.ts';

const { onPage, menus, badge } = english;
const COMPARE = { id: 'compare-selection', title: menus.compareSelection };

/** Selects the paragraphs from one to another, counted from 0; between 2 and 4 there is nothing else. */
const select = (page: Page, from: number, to: number) =>
  page.evaluate(`(() => {
    const paragraphs = [...document.querySelectorAll('.post-body p:not(.readmore)')].filter((p) => p.innerText.length > 80);
    scrollTo(0, 0);
    getSelection().setBaseAndExtent(paragraphs[${from}], 0, paragraphs[${to}], paragraphs[${to}].childNodes.length);
  })()`);

describe.each(BROWSERS)('%s: menus, keys and selections', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  const clickOnce = async (page: Page) => {
    const popup = await session.browser.clickAction(page);
    await answerOf(popup);
    await popup.close();
  };

  test('the popup offers to compare the selection, says so, and goes back to the whole page', async () => {
    const page = await session.visit(urlOf('museum-theft-edited'));
    await select(page, 2, 4);
    const popup = await session.browser.clickAction(page);
    const whole = await answerOf(popup);
    await popup.press(onPage.selectionOffered);
    await popup.waitFor(new RegExp(onPage.selectionCompared, 'u'));
    const part = await answerOf(popup);
    expect(part.source).toBe(story('museum-theft').headline);
    const here = ({ map }: typeof part) =>
      new Set(map.flatMap((name) => /paragraph \d+ here/u.exec(name) ?? [])).size;
    expect(here(part)).toBe(3);
    expect(here(whole)).toBeGreaterThan(3);
    await popup.press(onPage.wholePage);
    await popup.waitFor(new RegExp(onPage.selectionOffered, 'u'));
    expect(here(await answerOf(popup))).toBe(here(whole));
    await popup.close();
    await page.close();
  });

  test('two words are not worth the offer', async () => {
    const page = await session.visit(urlOf('museum-theft-edited'));
    await page.evaluate(
      `getSelection().setBaseAndExtent(document.querySelector('.post-body p').firstChild, 0, document.querySelector('.post-body p').firstChild, 9)`,
    );
    const popup = await session.browser.clickAction(page);
    await answerOf(popup);
    await pause(300);
    expect(await popup.text()).not.toContain(onPage.selectionOffered);
    await popup.close();
    await page.close();
  });

  test('the menu compares the selection and opens the popup over it', async () => {
    const page = await session.visit(urlOf('museum-theft-edited'));
    if (kind === 'chromium') await clickOnce(page);
    await select(page, 2, 4);
    await session.browser.chooseInMenu(page, COMPARE);
    const popup = await session.browser.openedPopup();
    await popup.waitFor(new RegExp(onPage.selectionCompared, 'u'));
    expect((await answerOf(popup)).source).toBe(story('museum-theft').headline);
    await popup.close();
    const again = await session.browser.clickAction(page);
    await again.waitFor(new RegExp(onPage.selectionCompared, 'u'));
    await again.close();
    await page.close();
  });

  test('the key does the same', async () => {
    const page = await session.visit(urlOf('museum-theft-edited'));
    if (kind === 'chromium') await clickOnce(page);
    await select(page, 1, 3);
    await session.browser.command(page, { name: 'compare-selection', key: 'S' });
    const popup = await session.browser.openedPopup();
    await popup.waitFor(new RegExp(onPage.selectionCompared, 'u'));
    await popup.close();
    await page.close();
  });

  test('the keys that the browser gives are in the settings, with the way to where it changes them', async () => {
    const settings = await session.browser.openExtensionPage('options.html');
    const keys = () => settings.$$eval('#face kbd', (all) => all.map((key) => key.textContent));
    await until('the keys', keys, (found) => found.length === 2);
    expect(await keys()).toEqual(['Alt+Shift+Y', 'Alt+Shift+S']);
    await settings.locator(`::-p-text(${englishSettings.keys.change})`).click();
    const place = kind === 'chromium' ? 'chrome://extensions/shortcuts' : 'about:addons';
    await until(
      'where keys are changed',
      () => session.browser.tabs(),
      (tabs) => tabs.some((url) => url.startsWith(place)),
    );
    await settings.close();
  });

  test('the menu keeps a story as a source, and the badge says so', async () => {
    const page = await session.visit(urlOf('bread-strike'));
    if (kind === 'chromium') await clickOnce(page);
    await session.browser.chooseInMenu(page, { id: 'keep', title: menus.keep });
    const kept = await until(
      'the badge of a kept source',
      () => session.browser.badge(page),
      ({ text }) => text === '✓',
    );
    expect(kept.title).toBe(badge.kept);
    const popup = await session.browser.clickAction(page);
    await popup.waitFor(new RegExp(english.answer.keep.kept, 'u'));
    await popup.close();
    await page.close();
  });

  // Chromium asks for no permission without a window, nor for an event that is sent by hand.
  test.runIf(kind === 'firefox')('the menu turns a site on and off', async () => {
    const page = await session.visit(urlOf('museum-theft-edited'));
    const host = new URL(page.url()).hostname;
    await session.browser.answerPrompt(`*://*.${host}/*`, true, () =>
      session.browser.chooseInMenu(page, { id: 'site-on', title: menus.siteOn }),
    );
    await until(
      'the badge',
      () => session.browser.badge(page),
      ({ text }) => text === '1',
    );
    await session.browser.chooseInMenu(page, { id: 'site-off', title: menus.siteOff });
    const off = await until(
      'the badge gone',
      () => session.browser.badge(page),
      ({ text }) => text === '',
    );
    expect(off.title).toBe(badge.off);
    session.expectLoad(page.url());
    await page.reload();
    await pause(1500);
    expect((await session.browser.badge(page)).text).toBe('');
    await page.close();
  });

  test('leave no error in the console, and ask the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
