import browser from 'webextension-polyfill';
import type { Pages, Unread } from '../../background/ports.ts';
import { parseVisit, type Visit } from '../../protocol/page.ts';
import { fail, succeed, type Result } from '../../protocol/result.ts';
import { askViews } from '../messaging.ts';
import { where } from './where.ts';

/** Reads one page and hands it back; see entrypoints/article.ts. */
const READER = '/article.js';
/** The same of what is selected there; see entrypoints/selection.ts. */
const SELECTION_READER = '/selection.js';

/** Reads the pages of tabs by injected script, as far as the browser lets the extension. */
export const pages: Pages = {
  where,

  async read(tabId) {
    const injected = await inject(tabId, READER);
    if (injected.ok) {
      const visit = parseVisit(injected.value);
      if (visit !== null) return succeed(visit);
      // Firefox runs nothing in its own pages, and reports no error.
      return fail((await isOfTheWeb(tabId)) ? UNREADABLE : { kind: 'skipped', reason: 'browser-page' });
    }
    const own = await readOwnPage(tabId);
    return own === null ? fail(await whyUnread(tabId, injected.failure)) : succeed(own);
  },

  async readSelection(tabId) {
    const injected = await inject(tabId, SELECTION_READER);
    if (!injected.ok) return fail(await whyUnread(tabId, injected.failure));
    const visit = parseVisit(injected.value);
    return visit === null ? fail({ kind: 'skipped', reason: 'browser-page' }) : succeed(visit);
  },
};

/** No script can be injected into the extension's own pages; those that show a story read themselves. */
async function readOwnPage(tabId: number): Promise<Visit | null> {
  return parseVisit(await askViews({ kind: 'read-yourself', tabId }));
}

const UNREADABLE: Unread = { kind: 'failed', reason: 'page-unreachable', detail: 'no reading' };

async function inject(tabId: number, file: string): Promise<Result<unknown, string>> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return succeed(injected?.result);
  } catch (error) {
    return fail(String(error));
  }
}

/** The click gives the address of a web page; of other pages none is told. */
async function isOfTheWeb(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return /^https?:/iu.test(tab?.url ?? '');
}

/** The browser refused; its own address of the tab, where it tells one, says why better than its error. */
async function whyUnread(tabId: number, refusal: string): Promise<Unread> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return { kind: 'failed', reason: 'page-changed', detail: refusal };
  if (/error page/iu.test(refusal)) return { kind: 'failed', reason: 'page-unreachable', detail: refusal };
  const path = tab.url === undefined ? null : URL.parse(tab.url)?.pathname;
  if (path?.toLowerCase().endsWith('.pdf')) return { kind: 'skipped', reason: 'pdf' };
  return { kind: 'skipped', reason: 'browser-page' };
}
