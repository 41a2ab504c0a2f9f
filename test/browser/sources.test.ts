import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { oddUrl } from './support/odd-site.ts';
import type { Session } from './support/session.ts';
import { openSession, story, urlOf } from './support/session.ts';
import { until } from './support/wait.ts';

const { answer: words } = english;

describe.each(BROWSERS)('%s: sources', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  test('an article kept as a source matches its copy, also after the browser was restarted, without another welcome', async () => {
    const copy = oddUrl('/kept-copy');
    expect((await session.ask(copy)).state).toBe('none');
    const page = await session.visit(urlOf('chess-prodigy'));
    const popup = await session.browser.clickAction(page);
    await popup.press(words.keep['not-kept']);
    await popup.waitFor(new RegExp(words.keep.kept, 'u'));
    await popup.close();
    await session.restart();
    const found = await session.ask(copy);
    expect(found.source).toBe(story('chess-prodigy').headline);
    expect(found.relation).toBe('verbatim');
    expect((await session.browser.tabs()).filter((url) => url.includes('welcome.html'))).toEqual([]);
  });

  test('a record without text matches, and shows the changes once the reader has opened the original', async () => {
    const page = await session.visit(urlOf('night-train-reworded'));
    const popup = await session.browser.clickAction(page);
    const bare = await answerOf(popup);
    expect(bare.source).toBe(story('night-train').headline);
    expect(bare.text).toContain(words.fingerprintsOnly);
    expect(bare.map).toEqual([]);

    session.expectLoad(urlOf('night-train'));
    await popup.press(words.openToSee);
    const original = await session.browser.waitForTab(urlOf('night-train'));
    await until(
      'the call to click',
      () => session.browser.badge(original),
      ({ text }) => text === '?',
    );
    const there = await session.browser.clickAction(original);
    await answerOf(there);
    await there.close();
    await original.close();

    const again = await session.browser.clickAction(page);
    const whole = await until(
      'the changes',
      () => answerOf(again),
      ({ map }) => map.length > 0,
    );
    expect(whole.text).not.toContain(words.fingerprintsOnly);
    expect(whole.inserted.length).toBeGreaterThan(0);
    expect(whole.deleted.length).toBeGreaterThan(0);
    await again.close();
    await page.close();
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
