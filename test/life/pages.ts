import type { Page } from 'puppeteer-core';
import { randomOf } from '../../benchmarks/corpus-texts.ts';
import { SETTINGS_VERSION } from '../../lib/settings/settings.ts';
import { openSession, type Session } from '../browser/support/session.ts';
import type { BrowserKind, LaunchOptions } from '../browser/support/browser.ts';
import { pause, until } from '../browser/support/wait.ts';
import { wrongBadges } from './badges.ts';
import { isCopyPage, LIFE_HOST, lifeSite, pageUrl, prerenderUrl, stormUrl } from './site.ts';
import { tally, type Tally } from './tally.ts';

/** A session on the pages of test/life/site.ts, where the extension may look at every page. */
export async function openLife(
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
  tunnels?: Readonly<Record<string, number>>,
): Promise<Session> {
  const session = await openSession(kind, {
    sites: { [LIFE_HOST]: lifeSite },
    browser: options,
    ...(tunnels && { tunnels }),
  });
  await session.browser.grantHost('*://*/*');
  const settings = JSON.stringify({ version: SETTINGS_VERSION, when: 'everywhere' });
  await session.browser.life.evalInBackground(
    `(globalThis.browser ?? chrome).storage.local.set({ settings: ${settings} })`,
  );
  await pause(500);
  return session;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const expectedOf = (numbers: readonly number[]) =>
  new Map(numbers.map((number) => [pageUrl(number), isCopyPage(number)]));

/** The extension is updated under open tabs: each badge comes back, and the next page of each tab has its own. */
export async function updateUnderTabs(session: Session, tabs: number): Promise<Tally> {
  const numbers = range(tabs);
  const pages: Page[] = [];
  for (const number of numbers) pages.push(await session.visit(pageUrl(number)));
  const before = await wrongBadges(session, expectedOf(numbers));
  await session.browser.life.update();
  const after = await wrongBadges(session, expectedOf(numbers), 20_000);
  const next = numbers.map((number) => number + tabs + 1);
  for (const [i, page] of pages.entries()) await go(session, page, pageUrl(next[i]!));
  const gone = await wrongBadges(session, expectedOf(next), 20_000);
  for (const page of pages) await page.close();
  return tally('an update under open tabs', tabs * 3, [...before, ...after, ...gone]);
}

async function go(session: Session, page: Page, url: string): Promise<void> {
  session.expectLoad(url);
  await page.goto(url);
}

/** Back and forward between a copy, a page without a match and another copy. */
export async function backAndForward(session: Session, times: number): Promise<Tally> {
  const numbers = [3, 4, 6];
  const page = await session.visit(pageUrl(numbers[0]!));
  for (const number of numbers.slice(1)) await go(session, page, pageUrl(number));
  const failed: string[] = [];
  let at = numbers.length - 1;
  for (let i = 0; i < times; i++) {
    const step = at === 0 ? 1 : at === numbers.length - 1 ? -1 : i % 3 === 0 ? 1 : -1;
    at += step;
    session.expectLoad(pageUrl(numbers[at]!));
    await page.evaluate(`void history.go(${step})`).catch(() => null);
    const wrong = await wrongBadges(session, expectedOf([numbers[at]!]), 10_000, 150);
    failed.push(...wrong.map((one) => `step ${i}: ${one}`));
  }
  await page.close();
  return tally('back and forward', times, failed);
}

/** Chromium only. Each page is prerendered by one of the other kind, and activated by a click. */
export async function prerenders(session: Session, times: number): Promise<Tally> {
  const failed: string[] = [];
  let activated = 0;
  for (const number of range(times)) {
    const [from, to] = [prerenderUrl(number), pageUrl(number)];
    session.expectLoad(to);
    const page = await session.visit(from);
    const loaded = async () => session.server.requests().filter((one) => one === `GET ${to}`).length > 0;
    await until(`a prerendering of ${to}`, loaded, (is) => is).catch(() => null);
    const wrong = await wrongBadges(session, new Map([[from, !isCopyPage(number)]]));
    await page.click('#next');
    const isThere = async () => page.evaluate(`location.href === ${JSON.stringify(to)}`);
    await until(`the way to ${to}`, isThere, (is) => is === true);
    const START = `performance.getEntriesByType('navigation')[0].activationStart`;
    if (Number(await page.evaluate(START)) > 0) activated++;
    else failed.push(`${to} was loaded, not activated`);
    const right = await wrongBadges(session, new Map([[to, isCopyPage(number)]]));
    failed.push(...wrong, ...right);
    await page.close();
  }
  return tally('prerendered pages shown', times, failed, `${activated} activated`);
}

/** 200 addresses and 2,000 new elements in two seconds on one page; at the end there is a story. */
export async function storms(session: Session, times: number): Promise<Tally> {
  const failed: string[] = [];
  const looks = await looksSoFar(session);
  for (const i of range(times)) {
    const url = stormUrl(i % 2 === 0 ? 'copy' : 'other');
    const page = await session.visit(url);
    const isOver = () => page.evaluate(`location.search === '?end'`);
    await until('the end of the storm', isOver, (is) => is === true, 20_000);
    await pause(1500);
    failed.push(...(await wrongBadges(session, new Map([[url, i % 2 === 0]]))));
    await page.close();
  }
  return tally(
    'storms of navigation in the page',
    times,
    failed,
    `${(await looksSoFar(session)) - looks} comparisons`,
  );
}

async function looksSoFar({ browser }: Session): Promise<number> {
  const expression = `(globalThis.browser ?? chrome).storage.session.get('diagnosis')
    .then(({ diagnosis }) => (diagnosis ?? []).filter((event) => event.name === 'looked').length)`;
  return Number(await browser.life.evalInBackground(expression));
}

/** All tabs are opened in one go, none in front. */
export async function tabsAtOnce(session: Session, tabs: number): Promise<Tally> {
  const numbers = range(tabs).map((i) => 1000 + i);
  const urls = numbers.map(pageUrl);
  for (const url of urls) session.expectLoad(url);
  const began = Date.now();
  const open = `Promise.all(${JSON.stringify(urls)}.map((url) =>
    (globalThis.browser ?? chrome).tabs.create({ url, active: false }))).then((all) => all.map((tab) => tab.id))`;
  const ids = await session.browser.life.evalInBackground(open);
  const wrong = await wrongBadges(session, expectedOf(numbers), 120_000);
  const took = Date.now() - began;
  await session.browser.life.evalInBackground(
    `(globalThis.browser ?? chrome).tabs.remove(${JSON.stringify(ids)})`,
  );
  return tally('tabs opened at once', tabs, wrong, `all right after ${(took / 1000).toFixed(1)} s`);
}

/** A background that has just begun still fills its caches: its heap is weighed from then on, so often. */
const WARM = 500;

/** The lesser of two weighings with a moment between them: what happens to be under way is no growth. */
async function weigh({ browser }: Session): Promise<number> {
  const first = await browser.life.backgroundHeap();
  await pause(2000);
  return Math.min(first, await browser.life.backgroundHeap());
}

/** Tabs that a reader has open through the day. */
const DAY_TABS = 8;

/** Goes from page to page, back, and anew, in a few tabs. */
export async function day(session: Session, navigations: number, seed = 1): Promise<Tally> {
  const random = randomOf(seed);
  const pages: Page[] = [];
  for (const number of range(DAY_TABS)) pages.push(await session.visit(pageUrl(number)));
  const failed: string[] = [];
  const heaps: number[] = [];
  let last = range(DAY_TABS);
  for (let done = 0; done < navigations; done += DAY_TABS) {
    if (done >= WARM * (heaps.length + 1)) heaps.push(await weigh(session));
    const next = last.map((number, tab) =>
      random() < 0.1 ? number : tab + DAY_TABS * Math.floor(random() * 500),
    );
    await Promise.all(pages.map((page, tab) => go(session, page, pageUrl(next[tab]!))));
    failed.push(...(await wrongBadges(session, expectedOf(next), 10_000, 50)));
    last = next;
  }
  heaps.push(await weigh(session));
  const growth = heaps.at(-1)! / heaps[0]! - 1;
  if (growth > 0.1) failed.push(`the heap grew by ${(growth * 100).toFixed(1)}%`);
  for (const page of pages) await page.close();
  const weighed = heaps.map((bytes) => (bytes / 1e6).toFixed(2)).join(', ');
  const note = `heap after each ${WARM}, and at the end: ${weighed} MB (${(growth * 100).toFixed(1)}%)`;
  return tally('navigations of a day', navigations, failed, note);
}

/** To be called last. */
export async function aftermath(session: Session): Promise<Tally> {
  const errors = await session.browser.consoleErrors();
  return tally('errors in any console', 0, errors);
}
