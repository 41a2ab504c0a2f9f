import browser, { type Menus } from 'webextension-polyfill';
import { createTurns } from '../background/turns.ts';
import { grantedSites } from './page-watch.ts';
import { coversEverything, hostOfPattern } from './permissions.ts';

const CHOICES = ['compare-selection', 'keep', 'site-on', 'site-off'] as const;
export type MenuChoice = (typeof CHOICES)[number];

export interface MenuWords {
  readonly compareSelection: string;
  readonly keep: string;
  readonly siteOn: string;
  readonly siteOff: string;
}

const WEB = ['http://*/*', 'https://*/*'];

/**
 * Makes the entries of the page's menu what they should be under the permissions of now. Safe to call at any
 * time: browsers keep entries while the background sleeps, and some lose them on update.
 */
export function createMenuReconciler(words: MenuWords): () => Promise<void> {
  const inTurn = createTurns();
  return () =>
    inTurn(async () => {
      const entries = entriesFor(await grantedSites(), words);
      await Promise.all(CHOICES.map((id) => ensure(id, entries[id])));
    });
}

type Entry = Menus.UpdateUpdatePropertiesType & Menus.CreateCreatePropertiesType;

/**
 * No browser tells which page a menu is about to open on without waking the background for each tab, so the
 * entry that ends the looking is bound to the addresses of the chosen sites. Where the reader looks
 * everywhere there is no site to switch, and both are hidden.
 */
function entriesFor(granted: readonly string[], words: MenuWords): Record<MenuChoice, Entry> {
  const isEverywhere = coversEverything(granted);
  const sites = granted.filter((pattern) => hostOfPattern(pattern) !== null);
  const onPage = { contexts: ['page' as const], documentUrlPatterns: WEB };
  return {
    'compare-selection': { ...onPage, title: words.compareSelection, contexts: ['selection'] },
    keep: { ...onPage, title: words.keep },
    'site-on': { ...onPage, title: words.siteOn, visible: !isEverywhere },
    'site-off': {
      ...onPage,
      title: words.siteOff,
      visible: !isEverywhere && sites.length > 0,
      documentUrlPatterns: sites.length > 0 ? sites : WEB,
    },
  };
}

function ensure(id: MenuChoice, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create({ id, ...entry }, () => {
      // The one thing that can go wrong is that it is there already.
      if (browser.runtime.lastError) browser.contextMenus.update(id, entry).then(resolve, reject);
      else resolve();
    });
  });
}

/** Hears the reader's choices, inside the act: a permission may be asked for before anything is awaited. */
export function onMenu(listener: (choice: MenuChoice, tabId: number, pageUrl: string) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const choice = CHOICES.find((id) => id === info.menuItemId);
    if (choice !== undefined && tab?.id !== undefined) listener(choice, tab.id, info.pageUrl ?? '');
  });
}

/** Hears the key for "compare the selection", which the reader may change in the browser. */
export function onCompareKey(listener: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'compare-selection' && tab?.id !== undefined) listener(tab.id);
  });
}
