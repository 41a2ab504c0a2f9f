import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsFor } from '../../lib/wording/catalogues.ts';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { settingsWordsFor } from '../../lib/wording/settings-catalogues.ts';
import { BROWSERS } from './support/browser.ts';
import type { Session } from './support/session.ts';
import { openSession, urlOf } from './support/session.ts';
import { pause, until } from './support/wait.ts';

const { badge, menus } = english;
const { welcome, options } = englishSettings;
const german = { words: await wordsFor('de'), settings: await settingsWordsFor('de') };

const COPY = urlOf('ferry-inquiry-reworded');
const HOST = new URL(COPY).hostname;

describe.each(BROWSERS)('%s: the settings', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  const openSettings = () => session.browser.openExtensionPage('options.html');
  const textOf = async (page: Page) => String(await page.evaluate('document.body.innerText'));
  const textHas = (page: Page, part: string) =>
    until(
      `“${part}” in the settings`,
      () => textOf(page),
      (text) => text.includes(part),
    );
  const badgeTitle = (page: Page, part: string) =>
    until(
      `“${part}” on the icon`,
      () => session.browser.badge(page),
      ({ title }) => title.includes(part),
    );
  const picked = async (page: Page) =>
    String(
      await page.evaluate(
        `document.querySelector('input[name=when]:checked')?.closest('label').innerText ?? ''`,
      ),
    );

  test('looking everywhere is chosen inside a click, and shown as chosen', async () => {
    const page = await openSettings();
    await page.locator(`::-p-text(${welcome.choice.everywhere.label})`).click();
    await session.browser.answerPrompt('*://*/*', true, () =>
      page.locator(`::-p-text(${welcome.askEverywhere})`).click(),
    );
    await textHas(page, options.saved);
    expect(await picked(page)).toContain(welcome.choice.everywhere.label);
    await page.close();
    const copy = await session.visit(COPY);
    await badgeTitle(copy, badge.matches(1));
    await copy.close();
  });

  test('a site that is turned off in the menu has no number, and says that it is off', async () => {
    const copy = await session.visit(COPY);
    await badgeTitle(copy, badge.matches(1));
    await session.browser.chooseInMenu(copy, { id: 'site-off', title: menus.siteOff });
    await badgeTitle(copy, badge.off);
    session.expectLoad(COPY);
    await copy.reload();
    await badgeTitle(copy, badge.off);
    await pause(1500);
    expect((await session.browser.badge(copy)).text).toBe('');
    await copy.close();
    const elsewhere = await session.visit(urlOf('museum-theft-edited'));
    await badgeTitle(elsewhere, badge.matches(1));
    await elsewhere.close();
  });

  test('the settings list it as off, and turn it on again', async () => {
    const page = await openSettings();
    const site = HOST.replace(/^www\./u, '');
    await textHas(page, site);
    await page.locator(`::-p-aria([name="${welcome.removeSite(site)}"])`).click();
    await textHas(page, options.when.noOffSites);
    await page.close();
    const copy = await session.visit(COPY);
    await badgeTitle(copy, badge.matches(1));
    await copy.close();
  });

  test('a language is spoken at once by the page, the icon and the next start', async () => {
    const page = await openSettings();
    await textHas(page, options.title);
    await page.select('#language', 'de');
    await textHas(page, german.settings.options.title);
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
    const copy = await session.visit(COPY);
    await badgeTitle(copy, german.words.badge.matches(1));
    await copy.close();
    await page.close();
  });

  test('dark is dark whatever the system says', async () => {
    const page = await openSettings();
    await page.locator(`::-p-text(${german.settings.options.face.appearances.dark})`).click();
    await until(
      'a dark page',
      () => page.evaluate('getComputedStyle(document.documentElement).colorScheme'),
      (scheme) => scheme === 'dark',
    );
    await page.close();
  });

  test('all of it is still so after a restart', async () => {
    await session.restart();
    const page = await openSettings();
    await textHas(page, german.settings.options.title);
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    // Chromium's driver installs the extension anew at each start, which takes its access away.
    if (kind === 'chromium') await textHas(page, german.settings.options.when.everywhereLost);
    else expect(await picked(page)).toContain(german.settings.welcome.choice.everywhere.label);
    await page.close();
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
