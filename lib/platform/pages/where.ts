import browser from 'webextension-polyfill';
import { MIN_SELECTED } from '../../page/min-selected.ts';
import { parsePage, type Page } from '../../protocol/page.ts';
import { askViews } from '../messaging.ts';

/** The page that a tab shows, or null where the extension may not look. Knows nothing of readings: the popup asks. */
export async function where(tabId: number): Promise<Page | null> {
  const [injected] = await browser.scripting
    .executeScript({ target: { tabId }, func: pageOfThisDocument })
    .catch(() => []);
  return parsePage(injected?.result) ?? ownPage(await askViews({ kind: 'read-yourself', tabId }));
}

/** No script can be injected into the extension's own pages; those that show a story tell of themselves. */
function ownPage(visit: unknown): Page | null {
  return typeof visit === 'object' && visit !== null && 'page' in visit ? parsePage(visit.page) : null;
}

/** Runs in the page, so it may name nothing from outside itself. */
function pageOfThisDocument(): { url: string; loadedAt: number } {
  return { url: location.href, loadedAt: performance.timeOrigin };
}

/** Whether enough is selected in a tab to be compared. */
export async function hasSelection(tabId: number): Promise<boolean> {
  const [injected] = await browser.scripting
    .executeScript({ target: { tabId }, func: lettersSelected })
    .catch(() => []);
  return typeof injected?.result === 'number' && injected.result >= MIN_SELECTED;
}

/** Runs in the page, so it may name nothing from outside itself. */
function lettersSelected(): number {
  return String(getSelection()).replace(/\s+/gu, '').length;
}
