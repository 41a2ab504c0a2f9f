import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { BROWSERS } from './support/browser.ts';
import type { Session } from './support/session.ts';
import { openSession, urlOf } from './support/session.ts';
import { until } from './support/wait.ts';

const { site, badge } = english;
const literally = (sentence: string) => new RegExp(sentence.replaceAll(/[.?()]/gu, String.raw`\$&`), 'u');

describe.each(BROWSERS)('%s: the popup turns a site on and off', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  test('on, with the question of the browser, and the site is looked at without a click; then off again', async () => {
    const page = await session.visit(urlOf('museum-theft-edited'));
    const pattern = `*://*.${new URL(page.url()).hostname}/*`;
    const popup = await session.browser.clickAction(page);
    await popup.waitFor(literally(site.state['on-click']));
    await session.browser.answerPrompt(pattern, true, () => popup.press(site.turnOn));
    // Firefox's question closes the popup that asks it.
    if (kind === 'chromium') await popup.waitFor(literally(site.state.watched));
    await popup.close().catch(() => undefined);

    const again = await session.browser.clickAction(page);
    await again.waitFor(literally(site.state.watched));
    await again.close();
    const other = await session.visit(urlOf('museum-theft-edited'));
    const seen = await until(
      'the badge',
      () => session.browser.badge(other),
      ({ text }) => text !== '',
    );
    expect(seen.title).toContain(badge.matches(1));

    const third = await session.browser.clickAction(other);
    await third.waitFor(literally(site.state.watched));
    await third.press(site.turnOff);
    await third.waitFor(literally(site.state['on-click']));
    expect((await session.browser.badge(other)).title).toBe(badge.off);
    // Asking for the badge may have closed it.
    await third.close().catch(() => undefined);
    expect(await session.browser.consoleErrors()).toEqual([]);
  });

  // Chromium cannot refuse without a window.
  test.runIf(kind === 'firefox')('a browser that is told no leaves it as it was, which is said', async () => {
    const page = await session.visit(urlOf('ferry-inquiry-reworded'));
    const pattern = `*://*.${new URL(page.url()).hostname}/*`;
    const popup = await session.browser.clickAction(page);
    await popup.waitFor(literally(site.state['on-click']));
    await session.browser.answerPrompt(pattern, false, () => popup.press(site.turnOn));
    await popup.close().catch(() => undefined);
    const again = await session.browser.clickAction(page);
    await again.waitFor(literally(site.state['on-click']));
    await again.close();
  });
});
