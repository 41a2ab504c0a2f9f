import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { answerOf } from './support/answer.ts';
import type { View } from './support/browser.ts';
import { BROWSERS } from './support/browser.ts';
import type { Session } from './support/session.ts';
import { openSession, story, urlOf } from './support/session.ts';
import { until } from './support/wait.ts';

const { actions, onPage, panel: words, report } = english;
const COPY = 'ferry-inquiry-reworded';

/** What is said to screen readers of the state, from the one element that outlives all states. */
const SAID = `document.querySelector('[role=status].hidden').textContent`;

describe.each(BROWSERS)('%s: the panel beside the page', (kind) => {
  let session: Session;
  let page: Page;
  let panel: View;
  beforeAll(async () => {
    session = await openSession(kind);
    page = await session.visit(urlOf(COPY));
    const popup = await session.browser.clickAction(page);
    await answerOf(popup);
    await popup.press(actions.more);
    await popup.press(actions.sidePanel);
    panel = await session.browser.openedPanel();
  });
  afterAll(() => session.close());

  const said = (pattern: RegExp) =>
    until(
      `${pattern} said`,
      async () => String(await panel.eval(SAID)),
      (text) => pattern.test(text),
    );
  const found = (id: string) => new RegExp(story(id).headline, 'u');

  test('is opened from the popup, which goes, and shows what the popup has found', async () => {
    await said(found('ferry-inquiry'));
    expect((await answerOf(panel)).heading).toContain('reworded');
    expect(await panel.eval('window.innerWidth')).toBeLessThan(500);
    expect(await panel.eval('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
      0,
    );
  });

  test('goes from change to change by its keys and its buttons', async () => {
    const at = () => panel.eval('document.activeElement?.dataset.change ?? null');
    await panel.eval(`document.querySelector('h1').focus()`);
    await panel.key('n');
    await until('the first change', at, (change) => change === '0');
    await panel.key('n');
    await until('the second change', at, (change) => change === '1');
    await panel.press(report.previous);
    await until('the first change again', at, (change) => change === '0');
    expect(await panel.text()).toMatch(/Change 1 of/u);
  });

  test('marks the page beside it, with a legend, and takes the marks off again', async () => {
    const marks = () => page.evaluate('CSS.highlights.size');
    await panel.press(onPage.show);
    await panel.waitFor(/marked on the page/u);
    expect(await marks()).toBeGreaterThan(1);
    await panel.press(onPage.remove);
    await until('no marks', marks, (count) => count === 0);
  });

  test('shows at once what the reader says of the match in the popup', async () => {
    const popup = await session.browser.clickAction(page);
    await answerOf(popup);
    await popup.press(actions.more);
    await popup.press(new RegExp(`^${actions.notCopy}`, 'u'));
    await panel.waitFor(new RegExp(actions.onlySilenced, 'u'));
    await popup.press(actions.silenced(1));
    await popup.press(new RegExp(`^${actions.undo}`, 'u'));
    await said(found('ferry-inquiry'));
    await popup.close();
  });

  test('follows the tab to a page that it may not see, says so aloud, and comes back with the tab', async () => {
    await panel.eval(`window.wireprintStatus = document.querySelector('[role=status].hidden')`);
    const other = await session.visit(urlOf('chess-prodigy'));
    await panel.waitFor(new RegExp(words.closedAdvice, 'u'));
    await said(new RegExp(words.closed, 'u'));
    await page.bringToFront();
    await said(found('ferry-inquiry'));
    // Browsers announce a change in an element that was there, not a new one.
    expect(
      await panel.eval(`window.wireprintStatus === document.querySelector('[role=status].hidden')`),
    ).toBe(true);
    await other.bringToFront();
    await said(new RegExp(words.closed, 'u'));
    const popup = await session.browser.clickAction(other);
    await answerOf(popup);
    await panel.waitFor(/No match in these \d+ sources/u);
    await popup.close();
    await other.close();
  });

  test('follows the page when it leads elsewhere, looks there when it is asked to, and never before', async () => {
    const host = new URL(urlOf('museum-theft-edited')).hostname;
    await session.browser.grantHost(`*://${host}/*`);
    await page.bringToFront();
    session.expectLoad(urlOf('museum-theft-edited'));
    await page.evaluate(`location.assign(${JSON.stringify(urlOf('museum-theft-edited'))})`);
    await panel.waitFor(new RegExp(words.unseen, 'u'));
    await said(new RegExp(words.unseen, 'u'));
    await panel.press(words.look);
    await said(found('museum-theft'));
    expect((await answerOf(panel)).heading).toContain('lightly edited');
  });

  test('opens the other story beside it, and stays', async () => {
    session.expectLoad(urlOf('museum-theft'));
    await panel.press(story('museum-theft').headline);
    await until(
      'the other story',
      () => session.browser.tabs(),
      (tabs) => tabs.some((url) => url.startsWith(urlOf('museum-theft')) && !url.includes('edited')),
    );
    await panel.waitFor(new RegExp(words.closed, 'u'));
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
