import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import type { Session } from './support/session.ts';
import { openSession, story, urlOf } from './support/session.ts';
import { until } from './support/wait.ts';

const { actions: words, answer } = english;
const COPY = 'museum-theft-edited';

/** Where the paragraph with these words is to the reader; in a window too low to show the page whole. */
const placeOf = (words: string) => `(() => {
  const found = [...document.querySelectorAll('p')].find((p) => p.innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(words)}));
  if (!found) return 'not there';
  const { top, bottom } = found.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return 'out of sight';
  return scrollY > 0 ? 'scrolled to' : 'in sight without scrolling';
})()`;

describe.each(BROWSERS)('%s: what can be done with an answer', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  const open = async (id: string) => {
    const page = await session.visit(urlOf(id));
    const popup = await session.browser.clickAction(page);
    const found = await answerOf(popup);
    return { page, popup, found };
  };
  const badgeOf = (page: Awaited<ReturnType<Session['visit']>>, text: string) =>
    until(
      `the badge "${text}"`,
      () => session.browser.badge(page),
      (badge) => badge.text === text,
    );

  test('"not a copy" takes the match and the badge away, also after a restart, until it is taken back', async () => {
    const first = await open(COPY);
    await badgeOf(first.page, '1');
    const again = await session.browser.clickAction(first.page);
    await answerOf(again);
    await again.press(words.more);
    await again.press(new RegExp(`^${words.notCopy}`, 'u'));
    await again.waitFor(new RegExp(words.onlySilenced, 'u'));
    await badgeOf(first.page, '');
    await session.restart();

    const { page, popup } = await open(COPY);
    await popup.waitFor(new RegExp(words.onlySilenced, 'u'));
    await popup.press(words.silenced(1));
    await popup.press(new RegExp(`^${words.undo}`, 'u'));
    await until(
      'the match',
      () => answerOf(popup),
      ({ source }) => source === story('museum-theft').headline,
    );
    await badgeOf(page, '1');
    await page.close();
  });

  test('the other story is opened at a passage of it, by its own words', async () => {
    const { page, popup } = await open(COPY);
    session.expectLoad(urlOf('museum-theft'));
    await popup.press(answer.openOriginal);
    const directive = await until(
      'the passage in an address',
      async () => /:~:text=(?:[^,&]*-,)?([^,&]+)/u.exec((await session.browser.tabs()).join(' '))?.[1],
      (words) => words !== undefined,
    );
    const place = () =>
      session.browser.evaluateAt(urlOf('museum-theft'), placeOf(decodeURIComponent(directive)));
    await until('the passage in sight', place, (seen) => seen === 'scrolled to');
    const isGone = () =>
      popup.text().then(
        () => false,
        () => true,
      );
    await until('the popup gone from before it', isGone, (gone) => gone);
    await page.close();
  });

  test('a search shows its words before any engine hears of them', async () => {
    const { page, popup } = await open('bread-strike');
    await popup.press(words.search);
    const query = await until(
      'the words',
      () => popup.eval(`document.querySelector('textarea')?.value ?? ''`),
      (value) => value !== '',
    );
    expect(String(query).split(' ').length).toBeGreaterThan(3);
    expect(session.strayRequests()).toEqual([]);
    session.expectLoad('https://duckduckgo.com/');
    await popup.press(words.openSearch);
    await until(
      'the search',
      () => Promise.resolve(session.server.requests()),
      (requests) => requests.some((request) => request.startsWith('CONNECT duckduckgo.com')),
    );
    await page.close();
  });

  test('two tabs are compared with each other, the next that is clicked with the one that waits', async () => {
    const { page, popup } = await open('chess-prodigy');
    await popup.press(words.more);
    await popup.press(words.compareTab);
    await popup.press(new RegExp(`^${words.compareNext}`, 'u'));
    await popup.waitFor(new RegExp(words.waiting.slice(0, 20), 'u'));
    const other = await session.visit(urlOf('museum-theft-reworded'));
    await badgeOf(other, '?');
    const clicked = await session.browser.clickAction(other).catch(() => null);
    const report = await session.browser.waitForTab('report.html?pair=');
    const heading = () => report.evaluate(`document.querySelector('h1')?.textContent ?? ''`);
    await until('the report', heading, (title) => title === words.directNone);
    await clicked?.close().catch(() => null);
    await report.close();
    await badgeOf(other, '');
    await other.close();
    await page.close();
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    // The search was the reader's own act; the browser tries an engine that does not answer more than once.
    const unasked = session
      .strayRequests()
      .filter((request) => !request.startsWith('CONNECT duckduckgo.com:'));
    expect(unasked).toEqual([]);
  });
});
