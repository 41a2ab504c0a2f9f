import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { longStory } from './support/long-story.ts';
import { optionsPage } from './support/options-page.ts';
import type { Session } from './support/session.ts';
import { openSession } from './support/session.ts';

const { states, badge } = english;
/** Takes seconds on any machine: each of five sources is compared with all of some 20,000 words. */
const LONG = longStory(3, 6);
/** The whole of it takes tens of seconds where others use the machine too. */
const LONG_MS = 100_000;

describe.each(BROWSERS)('%s: a comparison that takes long', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind, { sites: LONG.sites });
    const settings = await session.browser.openExtensionPage('options.html');
    const page = optionsPage(settings);
    await page.waitFor('add', /./u);
    await page.choose('add', [{ name: 'tellers.jsonl', base64: Buffer.from(LONG.rows).toString('base64') }]);
    await page.waitFor('sources', /teller 6/u);
    await settings.close();
  });
  afterAll(() => session?.close());

  test(
    'is stopped by a click on “Stop”, says so, leaves no badge, and is made by a click on “Try again”',
    async () => {
      const page = await session.visit(LONG.url);
      const popup = await session.browser.clickAction(page);
      await popup.press(states.cancel);
      await popup.waitFor(new RegExp(states.failed('cancelled').title, 'u'), LONG_MS);
      expect((await answerOf(popup)).state).toBe('failed');
      const shown = (await session.browser.life.badges()).find(({ url }) => url === LONG.url);
      expect(shown).toMatchObject({ text: '', title: badge.plain });
      await popup.press(states.retry);
      await popup.waitFor(new RegExp(english.answer.thisPage, 'u'), LONG_MS);
      expect((await answerOf(popup)).state).toBe('found');
      await popup.close();
      await page.close();
    },
    2 * LONG_MS,
  );

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
