import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { SETTINGS_VERSION } from '../../lib/settings/settings.ts';
import { feedReader } from '../browser/support/feed-reader.ts';
import { feedUrl } from '../browser/support/feed-site.ts';
import type { Session } from '../browser/support/session.ts';
import { until } from '../browser/support/wait.ts';
import type { KillPoint } from './kill-points.ts';
import { addLooseSources, looseSources, sourcesThere } from './many-sources.ts';
import { pageUrl } from './site.ts';

export interface Kill {
  readonly point: KillPoint;
  readonly when: 'before' | 'after';
  readonly clockMs: number;
  /** Of the page that is in front when it is killed; also tells one kill from another. */
  readonly number: number;
}

/** A browser in which the background is killed, over and over. */
export interface Killing {
  readonly session: Session;
  /** A page of the extension, which speaks to the background as the popup does. */
  readonly view: Page;
  readonly random: () => number;
  /** Milliseconds from each wake to the first alert or answer after it. */
  readonly wakesMs: number[];
  close(): Promise<void>;
}

interface Act {
  readonly prepare: (killing: Killing, kill: Kill) => Promise<unknown>;
  /** Does not wait for what comes of it. */
  readonly begin: (killing: Killing, kill: Kill) => Promise<unknown>;
  /** What is not as it has to be after the kill, in words. */
  readonly wrongs: (killing: Killing, kill: Kill) => Promise<readonly string[]>;
}

const nothing = async () => {};
const nothingWrong = async () => [];

/** What makes the background come by a point. For `visit` and `merge` the page goes on to another. */
export const ACTS: Readonly<Record<KillPoint['act'], Act>> = {
  visit: { prepare: nothing, begin: nothing, wrongs: nothingWrong },
  keep: { prepare: nothing, begin: keep, wrongs: keepsItsWord },
  settings: {
    prepare: nothing,
    begin: ({ view }, { number }) => view.evaluate(turnOff(number)),
    wrongs: followsSettings,
  },
  feed: { prepare: subscribe, begin: askForNews, wrongs: hasTheNews },
  import: { prepare: subscribe, begin: subscribeAnew, wrongs: hasTheNews },
  merge: {
    prepare: ({ view }, { number }) => addLooseSources(view, number),
    begin: nothing,
    wrongs: hasMerged,
  },
};

export const API = '(globalThis.browser ?? chrome)';

/** Sends a message of a view; its reply is put aside, or never comes. */
async function keep({ session, view }: Killing, { number }: Kill): Promise<void> {
  const message = { kind: 'keep', tabId: await tabIdOf(session, pageUrl(number)) };
  await view.evaluate(`(() => {
    globalThis.wireprintReply = null;
    const port = ${API}.runtime.connect({ name: 'ask' });
    port.onMessage.addListener((reply) => { globalThis.wireprintReply = reply; });
    port.onDisconnect.addListener(() => void ${API}.runtime.lastError);
    port.postMessage(${JSON.stringify(message)});
  })()`);
}

const replySchema = v.nullable(v.object({ ok: v.boolean() }));

async function replyIn(view: Page): Promise<v.InferOutput<typeof replySchema>> {
  return v.parse(replySchema, await view.evaluate('globalThis.wireprintReply ?? null'));
}

/** What was said to be kept is kept; where nothing was said, keeping it again works. */
async function keepsItsWord(killing: Killing, kill: Kill): Promise<readonly string[]> {
  const { view } = killing;
  const said = await replyIn(view);
  if (said?.ok === true && (await look(killing, kill)).keeping !== 'kept')
    return ['it was said to be kept, and is not'];
  await keep(killing, kill);
  await until(
    'the second keeping',
    () => replyIn(view),
    (one) => one?.ok === true,
  );
  return (await look(killing, kill)).keeping === 'kept' ? [] : ['kept a second time, and still not there'];
}

async function tabIdOf({ browser }: Session, url: string): Promise<number> {
  const find = `${API}.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`;
  return v.parse(v.number(), await browser.life.evalInBackground(find));
}

const lookSchema = v.object({
  outcome: v.object({ kind: v.string(), reason: v.optional(v.string()), detail: v.optional(v.string()) }),
  keeping: v.string(),
});

/** What the popup would be told of the page in front. */
async function look({ session, view }: Killing, { number }: Kill) {
  const tabId = await tabIdOf(session, pageUrl(number));
  const asked = `new Promise((resolve, reject) => {
    const port = ${API}.runtime.connect({ name: 'look' });
    port.onMessage.addListener((reply) => { if (reply.kind === 'look') { resolve(reply.look); port.disconnect(); } });
    port.onDisconnect.addListener(() => { void ${API}.runtime.lastError; reject(new Error('stopped')); });
    port.postMessage(${JSON.stringify({ tabId })});
  })`;
  return v.parse(lookSchema, await view.evaluate(asked));
}

/** A popup that is opened after the kill gets its answer. */
export async function answersAgain(killing: Killing, kill: Kill): Promise<readonly string[]> {
  const { outcome } = await look(killing, kill);
  const { kind, reason, detail } = outcome;
  return kind === 'compared' ? [] : [`a look says ${kind}: ${reason}, ${detail}`];
}

/** What the background makes of its settings at every start: the sites that are watched, and the menu. */
async function followsSettings({ session: { browser } }: Killing, { number }: Kill): Promise<string[]> {
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
  return saying(until('sites and menu as the settings have them', read, isRight, 5000));
}

const offSite = (number: number) => `site-${number}.example`;

/** Turns a site off, and all others on, as a view does. */
function turnOff(number: number): string {
  const settings = { version: SETTINGS_VERSION, when: 'everywhere', offSites: [offSite(number)] };
  return `${API}.storage.local.set({ settings: ${JSON.stringify(settings)} })`;
}

const FEED = feedUrl('/rss-2.xml');
/** Stories in that feed. */
const IN_FEED = 2;

const readerIn = ({ session, view }: Killing) => feedReader(session.browser, view);

async function subscribe(killing: Killing): Promise<void> {
  const reader = readerIn(killing);
  if ((await reader.row(FEED)) !== null) return;
  const began = Date.now();
  await reader.subscribe(FEED);
  await reader.concluded(FEED, began);
}

async function askForNews(killing: Killing): Promise<void> {
  const reader = readerIn(killing);
  await reader.change(FEED, { nextAt: Date.now(), etag: null, lastModified: null });
  void reader.look().catch(() => null);
}

const newFeed = (number: number) => `${FEED}?${number}`;

async function subscribeAnew(killing: Killing, { number }: Kill): Promise<void> {
  void readerIn(killing)
    .subscribe(newFeed(number))
    .catch(() => null);
}

/** It is asked again at the alarm, and no story is lost or there twice. */
async function hasTheNews(killing: Killing, { point, number }: Kill): Promise<readonly string[]> {
  const reader = readerIn(killing);
  const address = point.act === 'import' ? newFeed(number) : FEED;
  await until(
    'the subscription',
    () => reader.row(address),
    (row) => row !== null,
  );
  const began = Date.now();
  // A round that the new background began by itself may write over what is written here; then it is said again.
  const askAgain = async () => {
    await reader.change(address, { nextAt: began });
    await reader.setAlarm(100);
    return reader.concluded(address, began, 6000).catch(() => null);
  };
  const row = (await askAgain()) ?? (await askAgain()) ?? (await askAgain());
  if (row === null) return [`${address} was not asked again`];
  const there = await sourcesThere(killing.view, 'feed:');
  const wrong = row.problem === null ? [] : [`the feed has ${row.problem}`];
  return there === IN_FEED ? wrong : [...wrong, `${there} stories of the feed, ${IN_FEED} due`];
}

/** No source is lost, and at a later comparison all are indexed. */
async function hasMerged(killing: Killing, kill: Kill): Promise<readonly string[]> {
  const { view, session } = killing;
  const due = await view.evaluate('globalThis.wireprintSources');
  const there = await sourcesThere(view, '');
  const wrong = there === due ? [] : [`${there} sources, ${String(due)} due`];
  const page = await session.visit(pageUrl(3 * kill.number + 6));
  const indexed = until(
    'the sources indexed',
    () => looseSources(view),
    (loose) => loose < 256,
  );
  const said = await saying(indexed);
  await page.close();
  return [...wrong, ...said];
}

async function saying(work: Promise<unknown>): Promise<string[]> {
  return work.then(
    () => [],
    (error: unknown) => [String(error)],
  );
}
