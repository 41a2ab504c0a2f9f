import browser from 'webextension-polyfill';
import { createTurns } from '../background/turns.ts';

/** Runs by itself where the reader lets it; see entrypoints/watch.ts. */
const WATCHER = { id: 'watch', file: '/watch.js' } as const;

/**
 * Makes the browser run the watcher on exactly the sites that the reader has given access to. The granted
 * permissions are the only record of that choice; what is registered follows them, since browsers forget
 * registrations on update and readers take permissions back in the browser's own settings. Safe to call at
 * any time, and repeated after a background that was stopped on the way.
 */
export function createReconciler(): () => Promise<void> {
  const inTurn = createTurns();
  return () => inTurn(reconcile);
}

async function reconcile(): Promise<void> {
  const matches = await grantedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [WATCHER.id] });
  if (registered === undefined && matches.length === 0) return;
  if (matches.length === 0) return browser.scripting.unregisterContentScripts({ ids: [WATCHER.id] });
  if (registered !== undefined && isSameSet(registered.matches ?? [], matches)) return;
  const script = { id: WATCHER.id, js: [WATCHER.file], matches, runAt: 'document_idle' as const };
  await (registered === undefined
    ? browser.scripting.registerContentScripts([script])
    : browser.scripting.updateContentScripts([script]));
  await watchOpenTabs(matches);
}

/** Registration counts for pages loaded from now on; those that are open already are told one by one. */
async function watchOpenTabs(matches: string[]): Promise<void> {
  const open = await browser.tabs.query({ url: matches });
  const injections = open.map((tab) =>
    browser.scripting.executeScript({ target: { tabId: tab.id! }, files: [WATCHER.file] }),
  );
  // Some of them are pages that no extension may touch.
  await Promise.allSettled(injections);
}

/** Ends the watches in open tabs, which outlive the permission that they began with until the page goes. */
export async function stopWatches(matches: string[]): Promise<void> {
  const open = await browser.tabs.query({ url: matches });
  const injections = open.map((tab) =>
    browser.scripting.executeScript({ target: { tabId: tab.id! }, func: stopThisWatch }),
  );
  await Promise.allSettled(injections);
}

/** Runs in the page, so it may name nothing from outside itself. */
function stopThisWatch(): void {
  (globalThis as { wireprintWatch?: { stop: () => void } }).wireprintWatch?.stop();
}

/** Match patterns of the web sites that the reader has given access to. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => origin === '<all_urls>' || /^(?:\*|https?):/u.test(origin)).sort();
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
