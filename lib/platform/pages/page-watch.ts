import browser, { type Scripting } from 'webextension-polyfill';
import { createTurns } from '../../background/turns.ts';
import { siteState, watched } from '../../settings/choice.ts';
import type { Settings } from '../../settings/settings.ts';
import { grantedSites } from '../permissions.ts';
import { readSettings } from '../settings.ts';

/** Runs by itself where the reader wants it; see entrypoints/watch.ts. */
const WATCHER = { id: 'watch', file: '/watch.js' } as const;
/** Reads nothing, and says that it is on a site that is off, so that the icon can; see entrypoints/off.ts. */
const MUTER = { id: 'off', file: '/off.js' } as const;

type Wanted = Pick<Scripting.RegisteredContentScript, 'id' | 'js' | 'matches' | 'excludeMatches' | 'runAt'>;

/**
 * Makes the browser run the watcher on exactly the sites that the reader has chosen and the browser gives access to.
 * Neither record alone is enough, and browsers forget registrations on update. Safe to call at any time, and repeated
 * after a background that was stopped on the way.
 */
export function createReconciler(): () => Promise<void> {
  const inTurn = createTurns();
  return () => inTurn(reconcile);
}

async function reconcile(): Promise<void> {
  const [settings, granted] = await Promise.all([readSettings(), grantedSites()]);
  const { matches, excludeMatches, muted } = watched(settings, granted);
  const changes = [await register(WATCHER, matches, excludeMatches), await register(MUTER, muted, [])];
  if (changes.includes(true)) await tellOpenTabs(settings, granted);
}

/** Whether anything had to be changed. */
async function register(
  { id, file }: typeof WATCHER | typeof MUTER,
  matches: readonly string[],
  excludeMatches: readonly string[],
): Promise<boolean> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const isAsWanted =
    isSameSet(registered?.matches ?? [], matches) &&
    (matches.length === 0 || isSameSet(registered?.excludeMatches ?? [], excludeMatches));
  if (isAsWanted) return false;
  // Updated it would keep what is left out. Pages that load in the gap are told with those that are open.
  if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return true;
  const script: Wanted = {
    id,
    js: [file],
    matches: [...matches],
    runAt: 'document_idle',
    ...(excludeMatches.length > 0 && { excludeMatches: [...excludeMatches] }),
  };
  await browser.scripting.registerContentScripts([script]);
  return true;
}

/** Registration counts for pages loaded from now on; those that are open already are told one by one. */
async function tellOpenTabs(settings: Settings, granted: readonly string[]): Promise<void> {
  if (granted.length === 0) return;
  const open = await browser.tabs.query({ url: [...granted] });
  const injections = open.map(async ({ id, url = '' }) => {
    const target = { tabId: id! };
    const state = siteState(url, settings, granted);
    if (state === 'watched') return browser.scripting.executeScript({ target, files: [WATCHER.file] });
    await browser.scripting.executeScript({ target, func: stopThisWatch });
    if (state === 'off') await browser.scripting.executeScript({ target, files: [MUTER.file] });
    return null;
  });
  // Some of them are pages that no extension may touch.
  await Promise.allSettled(injections);
}

/** Runs in the page, so it may name nothing from outside itself. */
function stopThisWatch(): void {
  if (!Object.hasOwn(globalThis, 'wireprintWatch')) return;
  (globalThis as { wireprintWatch?: { stop: () => void } }).wireprintWatch?.stop();
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
