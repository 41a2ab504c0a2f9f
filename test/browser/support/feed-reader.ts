import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { newSubscription, parseSubscription, type Subscription } from '../../../lib/feed/subscription.ts';
import type { Browser } from './browser.ts';
import { FEED_HOST } from './feed-site.ts';
import { until } from './wait.ts';

/** Subscriptions of a browser, by the doors that the extension's own pages use. */
export interface FeedReader {
  /** Gives access to the host of the feeds, as the question at subscribing does, and subscribes. */
  subscribe(address: string, choice?: Partial<Subscription>): Promise<void>;
  row(address: string): Promise<Subscription | null>;
  change(address: string, change: Partial<Subscription>): Promise<void>;
  /** Tells the background that subscriptions have changed. */
  look(): Promise<void>;
  /** The browser's own alarm, so many milliseconds from now. */
  setAlarm(inMs: number): Promise<void>;
  alarmAt(): Promise<number | null>;
  /** Page scripts that run by themselves somewhere. */
  watchers(): Promise<unknown>;
  /** Waits until a feed was asked and what came of it is known. */
  concluded(address: string, since: number, timeoutMs?: number): Promise<Subscription>;
}

const IN_PAGE = `
  const api = globalThis.browser ?? chrome;
  const open = () => new Promise((resolve, reject) => {
    const request = indexedDB.open('wireprint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = async (mode, act) => {
    const database = await open();
    try {
      const request = act(database.transaction('feeds', mode).objectStore('feeds'));
      return await new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result ?? null);
        request.onerror = () => reject(request.error);
      });
    } finally { database.close(); }
  };
`;

/** \`page\` is one of the extension's own. */
export function feedReader(browser: Browser, page: Page): FeedReader {
  const run = async (body: string): Promise<unknown> => {
    const json = await page.evaluate(
      `(async () => { ${IN_PAGE} return JSON.stringify((await (async () => { ${body} })()) ?? null); })()`,
    );
    return JSON.parse(v.parse(v.string(), json));
  };
  const row = async (address: string) =>
    parseSubscription(await run(`return rows('readonly', (store) => store.get(${JSON.stringify(address)}))`));
  const put = (one: Subscription) =>
    run(`return rows('readwrite', (store) => store.put(${JSON.stringify(one)}))`);
  const look = async () => {
    await run(`const port = api.runtime.connect({ name: 'feeds' });
      // A background that is killed meanwhile is no error of the page.
      port.onDisconnect.addListener(() => void api.runtime.lastError);
      await new Promise((resolve) => { port.onMessage.addListener(resolve); port.postMessage({ kind: 'look-at-feeds' }); });
      port.disconnect();`);
  };
  return {
    row,
    look,
    async subscribe(address, choice = {}) {
      await browser.grantHost(`https://${FEED_HOST}/*`);
      await put({ ...newSubscription(address, 'feed', {}, Date.now()), ...choice });
      await look();
    },
    async change(address, change) {
      const known = await row(address);
      if (known === null) throw new Error(`no subscription to ${address}`);
      await put({ ...known, ...change });
    },
    async setAlarm(inMs) {
      await run(`api.alarms.create('feeds', { when: ${Date.now() + inMs} });`);
    },
    async alarmAt() {
      const alarm = await run(`return api.alarms.get('feeds')`);
      return v.parse(v.nullable(v.object({ scheduledTime: v.number() })), alarm)?.scheduledTime ?? null;
    },
    watchers: () => run(`return api.scripting.getRegisteredContentScripts()`),
    concluded: (address, since, timeoutMs = 25_000) =>
      until(
        `what came of ${address}`,
        () => row(address),
        (one): one is Subscription =>
          one !== null &&
          one.last !== 'never' &&
          (one.askedAt ?? 0) >= since &&
          one.nextAt !== one.askedAt! + 900_000,
        timeoutMs,
      ),
  };
}
