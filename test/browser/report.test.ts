import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyUrl } from '../../demo/outlets.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import type { Session } from './support/session.ts';
import { openSession, story } from './support/session.ts';
import { until } from './support/wait.ts';

describe.each(BROWSERS)('%s: the full report', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  test('opens from the popup, walks along the changes by key, and saves a file without an error', async () => {
    const page = await session.browser.openPage(storyUrl(story('ferry-inquiry-reworded')));
    const popup = await session.browser.clickAction(page);
    await answerOf(popup);
    await popup.press('Full report');
    const report = await session.browser.waitForTab('report.html?tab=');
    const said = (expression: string) => () => report.evaluate(expression);
    await until(
      'both texts',
      said('document.querySelectorAll(".side-rows > li").length'),
      (n) => Number(n) > 6,
    );
    await report.keyboard.press('n');
    await until('a change', said('document.activeElement.dataset.change'), (change) => change === '0');
    await report.evaluate(`document.querySelector('.exports button').click()`);
    const status = said(`document.querySelector('.exports [role=status]').textContent`);
    expect(await until('a file', status, (words) => words !== '')).toContain('wireprint-report.html');
    expect(await session.browser.consoleErrors()).toEqual([]);
  });
});
