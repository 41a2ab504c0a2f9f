import browser, { type Menus } from 'webextension-polyfill';
import { createTurns } from '../background/turns.ts';
import { choiceUnder, watched } from '../settings/choice.ts';
import { coversEverything } from '../settings/patterns.ts';
import type { Settings } from '../settings/settings.ts';
import { grantedSites } from './permissions.ts';
import { readSettings } from './settings.ts';

const CHOICES = ['compare-selection', 'keep-selection', 'keep', 'site-on', 'site-off'] as const;
export type MenuChoice = (typeof CHOICES)[number];

export interface MenuWords {
  readonly compareSelection: string;
  readonly keepSelection: string;
  readonly keep: string;
  readonly siteOn: string;
  readonly siteOff: string;
}

const WEB = ['http://*/*', 'https://*/*'];

/**
 * Makes the entries of the page's menu what they should be under the choice, the permissions and the language of now.
 * Safe to call at any time: browsers keep entries while the background sleeps, and some lose them on update.
 */
export function createMenuReconciler(speak: () => MenuWords): () => Promise<void> {
  const inTurn = createTurns();
  return () =>
    inTurn(async () => {
      const [settings, granted] = await Promise.all([readSettings(), grantedSites()]);
      const entries = entriesFor(settings, granted, speak());
      await Promise.all(CHOICES.map((id) => ensure(id, entries[id])));
    });
}

type Entry = Menus.UpdateUpdatePropertiesType & Menus.CreateCreatePropertiesType;

/**
 * No browser tells which page a menu is about to open on without waking the background for each tab, so entries are
 * bound to addresses: the one that ends the looking to the sites that are looked at, and where all are, the one that
 * begins it to the sites that are off.
 */
function entriesFor(
  settings: Settings,
  granted: readonly string[],
  words: MenuWords,
): Record<MenuChoice, Entry> {
  const { when } = choiceUnder(settings, granted);
  const { matches, muted } = watched(settings, granted);
  const isEverywhere = when === 'everywhere' && coversEverything(granted);
  const onPage = { contexts: ['page' as const], documentUrlPatterns: WEB };
  return {
    'compare-selection': { ...onPage, title: words.compareSelection, contexts: ['selection'] },
    'keep-selection': { ...onPage, title: words.keepSelection, contexts: ['selection'] },
    keep: { ...onPage, title: words.keep },
    'site-on': { ...onPage, title: words.siteOn, ...(isEverywhere ? only(muted) : { visible: true }) },
    'site-off': { ...onPage, title: words.siteOff, ...(isEverywhere ? { visible: true } : only(matches)) },
  };
}

/** On these pages and no others. */
function only(patterns: readonly string[]): Pick<Entry, 'visible' | 'documentUrlPatterns'> {
  if (patterns.length === 0) return { visible: false };
  return { visible: true, documentUrlPatterns: [...patterns] };
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
