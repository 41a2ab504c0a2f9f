import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { randomOf } from '../../benchmarks/corpus-texts.ts';
import { parseEvents } from '../../lib/diagnosis/ring.ts';
import { SETTINGS_VERSION } from '../../lib/settings/settings.ts';
import type { BrowserKind } from '../browser/support/browser.ts';
import type { Session } from '../browser/support/session.ts';
import { pause, until } from '../browser/support/wait.ts';
import { wrongBadges } from './badges.ts';
import { armed, type KillPoint } from './kill-points.ts';
import { openLife } from './pages.ts';
import { isCopyPage, pageUrl } from './site.ts';
import { percentile, tally, type Tally } from './tally.ts';

/** Milliseconds after the act in which the clock kills. */
const CLOCK_MS = 250;

interface Kill {
  readonly point: KillPoint;
  readonly when: 'before' | 'after';
  readonly clockMs: number;
  readonly number: number;
}

/** A browser in which the background is killed, over and over. */
export interface Killing {
  readonly session: Session;
  /** A page of the extension, which speaks to the background as the popup does. */
  readonly view: Page;
  readonly random: () => number;
  /** Milliseconds from each wake to the first answer after it. */
  readonly wakesMs: number[];
}

export async function openKilling(kind: BrowserKind, seed = 1): Promise<Killing> {
  const session = await openLife(kind);
  const view = await session.browser.openExtensionPage('welcome.html');
  return { session, view, random: randomOf(seed), wakesMs: [] };
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

/** How soon an answer is there after a wake. */
export function wakes({ wakesMs }: Killing): Tally {
  const [p50, p95] = [percentile(wakesMs, 0.5), percentile(wakesMs, 0.95)];
  const spread = `median ${p50} ms, p95 ${p95} ms, longest ${Math.max(...wakesMs)} ms`;
  return tally('from the wake to the answer', wakesMs.length, [], spread);
}

async function killOnce({ session, view }: Killing, kill: Kill) {
  const { browser } = session;
  const { point, number } = kill;
  // Asleep, and woken by a page: a copy, so that there is an answer to wait for.
  await browser.killBackground();
  const first = point.act === 'visit' ? 3 * number + 3 : number;
  const page = await session.visit(pageUrl(first));
  const wrong = [
    ...(await wrongBadges(session, new Map([[pageUrl(first), isCopyPage(first)]]), 10_000, 100)),
  ];
  const wakesMs = [...(await wakeTimes(session))];
  await browser.killBackground();
  // The first call of its life at the point is its last.
  if (point.calls !== null) await browser.life.evalInBackground(armed(point.calls, kill.when));
  const kept = await act(session, view, page, kill);
  const isReached = await waitForPoint(session, kill);
  await browser.killBackground();
  wrong.push(...(await wrongBadges(session, new Map([[pageUrl(number), isCopyPage(number)]]), 10_000, 300)));
  // Where a page's own second try has woken it, and nothing else.
  if (point.act === 'visit') wakesMs.push(...(await wakeTimes(session)));
  wrong.push(...(await stillWorks(session, view, kill, await kept?.())));
  await page.close();
  return { isReached, wrong, wakesMs };
}

/** A promise-giver of the reply, where the act has one; null is no reply. */
async function act(session: Session, view: Page, page: Page, { point, number }: Kill) {
  if (point.act === 'visit') {
    session.expectLoad(pageUrl(number));
    await page.goto(pageUrl(number));
    return undefined;
  }
  if (point.act === 'settings') {
    await view.evaluate(turnOff(number));
    return undefined;
  }
  await view.evaluate(ask('keep', await tabIdOf(session, pageUrl(number))));
  return () => view.evaluate('globalThis.wireprintReply ?? null');
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

const API = '(globalThis.browser ?? chrome)';

/** Sends a message of a view; its reply is put aside, or never comes. */
function ask(kind: string, tabId: number): string {
  return `(() => {
    globalThis.wireprintReply = null;
    const port = ${API}.runtime.connect({ name: 'ask' });
    port.onMessage.addListener((reply) => { globalThis.wireprintReply = reply; });
    port.postMessage(${JSON.stringify({ kind, tabId })});
  })()`;
}

function look(tabId: number): string {
  return `new Promise((resolve, reject) => {
    const port = ${API}.runtime.connect({ name: 'look' });
    port.onMessage.addListener((reply) => { if (reply.kind === 'look') { resolve(reply.look); port.disconnect(); } });
    port.onDisconnect.addListener(() => reject(new Error('stopped')));
    port.postMessage(${JSON.stringify({ tabId })});
  })`;
}

async function tabIdOf({ browser }: Session, url: string): Promise<number> {
  const find = `${API}.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`;
  return v.parse(v.number(), await browser.life.evalInBackground(find));
}

const lookSchema = v.object({ outcome: v.object({ kind: v.string() }), keeping: v.string() });

async function stillWorks(session: Session, view: Page, kill: Kill, reply: unknown): Promise<string[]> {
  const { number, point } = kill;
  const tabId = await tabIdOf(session, pageUrl(number));
  const seen = v.parse(lookSchema, await view.evaluate(look(tabId)));
  const wrong: string[] = [];
  if (seen.outcome.kind !== 'compared') wrong.push(`a look says ${seen.outcome.kind}`);
  if (point.act === 'keep') wrong.push(...(await keepsItsWord(session, view, tabId, seen.keeping, reply)));
  if (point.act === 'settings') wrong.push(...(await followsSettings(session, number)));
  return wrong;
}

const replySchema = v.nullable(v.object({ ok: v.boolean() }));

/** What was said to be kept is kept; where nothing was said, keeping it again works. */
async function keepsItsWord(session: Session, view: Page, tabId: number, keeping: string, reply: unknown) {
  const said = v.parse(replySchema, reply);
  if (said?.ok === true && keeping !== 'kept') return ['it was said to be kept, and is not'];
  await view.evaluate(ask('keep', tabId));
  const again = () => view.evaluate('globalThis.wireprintReply ?? null');
  await until('the second keeping', again, (one) => v.parse(replySchema, one)?.ok === true);
  const after = v.parse(lookSchema, await view.evaluate(look(tabId)));
  return after.keeping === 'kept' ? [] : ['kept a second time, and still not there'];
}

/** What the background makes of its settings at every start: the sites that are watched, and the menu. */
async function followsSettings({ browser }: Session, number: number): Promise<string[]> {
  const state = `(async () => {
    const scripts = await ${API}.scripting.getRegisteredContentScripts();
    const ids = ['compare-selection', 'keep', 'site-on', 'site-off'];
    const entries = await Promise.allSettled(ids.map((id) => ${API}.contextMenus.update(id, {})));
    return {
      spared: scripts.find((script) => script.id === 'watch')?.excludeMatches ?? [],
      entries: entries.filter((one) => one.status === 'fulfilled').length,
    };
  })()`;
  const stateSchema = v.object({ spared: v.array(v.string()), entries: v.number() });
  const read = async () => v.parse(stateSchema, await browser.life.evalInBackground(state));
  const isRight = ({ spared, entries }: v.InferOutput<typeof stateSchema>) =>
    entries === 4 && spared.some((pattern) => pattern.includes(offSite(number)));
  return until('sites and menu as the settings have them', read, isRight, 5000).then(
    () => [],
    (error: unknown) => [String(error)],
  );
}

const offSite = (number: number) => `site-${number}.example`;

/** Turns a site off, and all others on, as a view does. */
function turnOff(number: number): string {
  const settings = { version: SETTINGS_VERSION, when: 'everywhere', offSites: [offSite(number)] };
  return `${API}.storage.local.set({ settings: ${JSON.stringify(settings)} })`;
}

/** Milliseconds from each start of the background to the first answer after it, as the diagnosis has them; it is emptied. */
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
    if (event.name !== 'looked' || started === null) continue;
    times.push(event.at - started);
    started = null;
  }
  return times;
}
