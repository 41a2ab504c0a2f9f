import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { openSession, urlOf, type Session } from './support/session.ts';
import { until } from './support/wait.ts';

const PAGES = ['options.html', 'welcome.html', 'address.html', 'report.html'];
const FACTORS = [2, 4];

/** How far the page is enlarged, and what of it is not in sight from side to side. */
const MEASURED = `({
  ratio: devicePixelRatio,
  overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  headings: document.querySelectorAll('h1').length,
})`;

interface Measured {
  readonly ratio: number;
  readonly overhang: number;
  readonly headings: number;
}

describe.each(BROWSERS)('%s: a page that the reader enlarges', (kind) => {
  let session: Session;
  let copy: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    copy = await session.visit(urlOf('ferry-inquiry-reworded'));
  });
  afterAll(() => session.close());

  const measure = async (page: Page) => (await page.evaluate(MEASURED)) as Measured;

  /** Of the report the one on a copy, as the popup opens it. */
  async function open(name: string): Promise<Page> {
    if (name !== 'report.html') return session.browser.openExtensionPage(name);
    const popup = await session.browser.clickAction(copy);
    await answerOf(popup);
    await popup.press('Full report');
    return session.browser.waitForTab('report.html?tab=');
  }

  test.each(PAGES)('%s needs no scrolling from side to side at 200 and 400 percent', async (name) => {
    const page = await open(name);
    await until(
      `a heading of ${name}`,
      () => measure(page),
      ({ headings }) => headings > 0,
    );
    const { ratio } = await measure(page);
    for (const factor of FACTORS) {
      await page.evaluate(`(globalThis.browser ?? chrome).tabs.setZoom(${factor})`);
      const shown = await until(
        `${name} at ${factor}`,
        () => measure(page),
        (now) => Math.abs(now.ratio / ratio - factor) < 0.05,
      );
      expect(shown.overhang).toBeLessThanOrEqual(0);
    }
    await page.evaluate('(globalThis.browser ?? chrome).tabs.setZoom(1)');
    await page.close();
  });
});
