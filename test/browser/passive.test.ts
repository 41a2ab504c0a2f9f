import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import type { Badge } from './support/browser.ts';
import { BROWSERS } from './support/browser.ts';
import { oddUrl } from './support/odd-site.ts';
import type { Session } from './support/session.ts';
import { openSession, outletUrl, story, urlOf } from './support/session.ts';
import { pause, until } from './support/wait.ts';

/** The first line of its title; the second names the relation and the source. */
const ONE_MATCH: Badge = { text: '1', title: english.badge.matches(1) };
const PLAIN: Badge = { text: '', title: english.badge.plain };

describe.each(BROWSERS)('%s: the badge', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  const badgeBecomes = (page: Page, badge: Badge) =>
    until(
      `the badge “${badge.text}”`,
      () => firstLine(page),
      (seen) => seen.text === badge.text && seen.title === badge.title,
    );

  const firstLine = async (page: Page): Promise<Badge> => {
    const { text, title } = await session.browser.badge(page);
    return { text, title: title.split('\n')[0]! };
  };

  const goTo = async (page: Page, url: string) => {
    session.expectLoad(url);
    await page.goto(url);
  };

  test('is not shown before the reader has given access to any site', async () => {
    const page = await session.visit(urlOf('ferry-inquiry-reworded'));
    await pause(1500);
    expect(await session.browser.badge(page)).toEqual(PLAIN);
    await page.close();
  });

  test('the welcome page has opened once, and asks for access inside the click', async () => {
    const tabs = async () => (await session.browser.tabs()).filter((url) => url.includes('welcome.html'));
    await until('the welcome page', tabs, (open) => open.length === 1);
    const welcome = await session.browser.waitForTab('welcome.html');
    await welcome.bringToFront();
    const everywhere = englishSettings.welcome.choice.everywhere.label;
    await press(welcome, everywhere);
    await session.browser.answerPrompt('*://*/*', true, () =>
      press(welcome, englishSettings.welcome.askEverywhere),
    );
    const chosen = `[...document.querySelectorAll('input[type=radio]')].find((e) => e.checked)?.closest('label').innerText ?? ''`;
    await until(
      'the choice kept',
      async () => String(await welcome.evaluate(chosen)),
      (label) => label.startsWith(everywhere),
    );
  });

  test('counts the matches of a copy, and says number, relation and source in words', async () => {
    const page = await session.visit(urlOf('ferry-inquiry-reworded'));
    expect(await badgeBecomes(page, ONE_MATCH)).toEqual(ONE_MATCH);
    const { title } = await session.browser.badge(page);
    expect(title).toContain('reworded');
    expect(title).toContain(story('ferry-inquiry').headline.slice(0, 40));
    await page.close();
  });

  test.each(['ferry-inquiry-independent', 'lighthouse-sale', 'ferry-inquiry'])(
    'stays empty on %s',
    async (id) => {
      const page = await session.visit(urlOf(id));
      await pause(1500);
      expect(await session.browser.badge(page)).toEqual(PLAIN);
      await page.close();
    },
  );

  test('follows navigation, back and forward', async () => {
    const page = await session.visit(outletUrl('newsflash', '/'));
    await pause(500);
    expect(await session.browser.badge(page)).toEqual(PLAIN);
    await goTo(page, urlOf('museum-theft-edited'));
    await badgeBecomes(page, ONE_MATCH);
    await goTo(page, urlOf('bridge-swifts'));
    await badgeBecomes(page, PLAIN);
    session.expectLoad(urlOf('museum-theft-edited'));
    await page.evaluate(() => history.back());
    await badgeBecomes(page, ONE_MATCH);
    session.expectLoad(urlOf('bridge-swifts'));
    await page.evaluate(() => history.forward());
    await badgeBecomes(page, PLAIN);
    await page.close();
  });

  test('follows a single-page site from story to story', async () => {
    const page = await session.visit(oddUrl('/single-page'));
    await page.click('#to-ferry-inquiry-reworded');
    await badgeBecomes(page, ONE_MATCH);
    await page.click('#to-bridge-swifts');
    await badgeBecomes(page, PLAIN);
    await page.evaluate(() => history.back());
    await badgeBecomes(page, ONE_MATCH);
    await page.close();
  });

  test('comes back after the background was stopped', async () => {
    await session.browser.killBackground();
    const page = await session.visit(urlOf('cheese-recall-uncredited'));
    expect(await badgeBecomes(page, ONE_MATCH)).toEqual(ONE_MATCH);
    await page.close();
  });

  // Chromium's driver installs the extension anew at each start, which takes its access away.
  test.runIf(kind === 'firefox')('survives a restart of the browser', async () => {
    await session.restart();
    const page = await session.visit(urlOf('cheese-recall-uncredited'));
    expect(await badgeBecomes(page, ONE_MATCH)).toEqual(ONE_MATCH);
    await page.close();
  });

  test('is gone when access is taken back', async () => {
    await session.browser.revokeHost('*://*/*');
    const page = await session.visit(urlOf('cheese-recall-uncredited'));
    await pause(1500);
    expect(await session.browser.badge(page)).toEqual(PLAIN);
    await page.close();
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});

/** Clicks the control with this text as a reader does, since only a real click may ask for a permission. */
async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-text(${name})`).click();
}
