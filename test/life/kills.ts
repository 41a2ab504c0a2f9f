import type { Page } from 'puppeteer-core';
import { randomOf } from '../../benchmarks/corpus-texts.ts';
import { parseEvents } from '../../lib/diagnosis/ring.ts';
import type { BrowserKind } from '../browser/support/browser.ts';
import { FEED_HOST, serveFeeds } from '../browser/support/feed-site.ts';
import type { Session } from '../browser/support/session.ts';
import { pause, until } from '../browser/support/wait.ts';
import { wrongBadges } from './badges.ts';
import { ACTS, answersAgain, API, type Kill, type Killing } from './kill-acts.ts';
import { armed, type KillPoint } from './kill-points.ts';
import { openLife } from './pages.ts';
import { isCopyPage, pageUrl } from './site.ts';
import { percentile, tally, type Tally } from './tally.ts';

/** Milliseconds after the act in which the clock kills. */
const CLOCK_MS = 250;

export async function openKilling(kind: BrowserKind, seed = 1): Promise<Killing> {
  const feeds = await serveFeeds();
  const session = await openLife(kind, {}, { [FEED_HOST]: feeds.port });
  const view = await session.browser.openExtensionPage('welcome.html');
  return {
    session,
    view,
    random: randomOf(seed),
    wakesMs: [],
    async close() {
      await session.close();
      await feeds.close();
    },
  };
}

/**
 * Kills the background so many times at a named point: every other time before the effect of the call, or
 * after it but before its caller hears of it; by the clock where the point is no call. After each kill the badge
 * of the page is right, a look gets its answer, and what was said to be kept is kept.
 */
export async function killsAt(killing: Killing, point: KillPoint, times: number): Promise<Tally> {
  const failed: string[] = [];
  let reached = 0;
  for (let i = 0; i < times; i++) {
    const when = i % 2 === 0 ? 'before' : 'after';
    const clockMs = Math.floor(killing.random() * CLOCK_MS);
    // What is kept is a copy of what is bundled, so that no page that is none becomes one by it.
    const any = Math.floor(killing.random() * 1000);
    const number = point.act === 'keep' ? 3 * any : any;
    try {
      const { isReached, wrong, wakesMs } = await killOnce(killing, { point, when, clockMs, number });
      if (isReached) reached++;
      failed.push(...wrong.map((one) => `${i} (${when}): ${one}`));
      killing.wakesMs.push(...wakesMs);
    } catch (error) {
      failed.push(`${i} (${when}): ${String(error)}`);
    }
  }
  return tally(`killed: ${point.name}`, times, failed, `the point was reached ${reached} times`);
}

/** How soon after a wake the reader is told that a page is a copy, or the answer is there that it is none that is known. */
export function wakes({ wakesMs }: Killing): Tally {
  const [p50, p95] = [percentile(wakesMs, 0.5), percentile(wakesMs, 0.95)];
  const spread = `median ${p50} ms, p95 ${p95} ms, longest ${Math.max(...wakesMs)} ms`;
  return tally('from the wake to the alert or the answer', wakesMs.length, [], spread);
}

async function killOnce(killing: Killing, kill: Kill) {
  const { session } = killing;
  const { browser } = session;
  const { point, number } = kill;
  const { prepare, begin, wrongs } = ACTS[point.act];
  // Asleep, and woken by a page: a copy, so that there is an answer to wait for.
  await browser.killBackground();
  const goesOn = point.act === 'visit' || point.act === 'merge';
  const first = goesOn ? 3 * number + 3 : number;
  const page = await session.visit(pageUrl(first));
  const wrong = [...(await rightBadge(session, first, 100))];
  const wakesMs = [...(await wakeTimes(session))];
  await prepare(killing, kill);
  await browser.killBackground();
  // The first call of its life at the point is its last.
  if (point.calls !== null) await browser.life.evalInBackground(armed(point.calls, kill.when));
  if (goesOn) await goTo(session, page, number);
  await begin(killing, kill);
  const isReached = await waitForPoint(session, kill);
  await browser.killBackground();
  wrong.push(...(await rightBadge(session, number, 300)));
  // Where a page's own second try has woken it, and nothing else.
  if (point.act === 'visit') wakesMs.push(...(await wakeTimes(session)));
  wrong.push(...(await answersAgain(killing, kill)), ...(await wrongs(killing, kill)));
  await page.close();
  return { isReached, wrong, wakesMs };
}

const rightBadge = (session: Session, number: number, settledMs: number) =>
  wrongBadges(session, new Map([[pageUrl(number), isCopyPage(number)]]), 10_000, settledMs);

async function goTo(session: Session, page: Page, number: number): Promise<void> {
  session.expectLoad(pageUrl(number));
  await page.goto(pageUrl(number));
}

async function waitForPoint({ browser }: Session, { point, clockMs }: Kill): Promise<boolean> {
  if (point.calls === null) {
    await pause(clockMs);
    return true;
  }
  const reached = async () =>
    browser.life.evalInBackground('(globalThis.window ?? globalThis).wireprintReached ?? false');
  return until('the point', reached, (is) => is === true, 4000).then(
    () => true,
    () => false,
  );
}

/** Milliseconds from each start of the background to its first alert or answer, as the diagnosis has them; it is emptied. */
async function wakeTimes({ browser }: Session): Promise<readonly number[]> {
  const take = `${API}.storage.session.get('diagnosis').then(async ({ diagnosis }) => {
    await ${API}.storage.session.remove('diagnosis');
    return diagnosis ?? [];
  })`;
  const events = parseEvents(await browser.life.evalInBackground(take));
  const times: number[] = [];
  let started: number | null = null;
  for (const event of events) {
    if (event.name === 'started') started = event.at - (event.ms ?? 0);
    // Counted where there was something to compare: what is no article is answered at once.
    const isTold = event.name === 'alerted' || (event.name === 'looked' && event.count !== undefined);
    if (!isTold || started === null) continue;
    times.push(event.at - started);
    started = null;
  }
  return times;
}
