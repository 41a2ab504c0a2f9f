import { beforeEach, expect, test, vi } from 'vitest';
import browser, { type Menus } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMenuReconciler, onCompareKey, onMenu } from './menus.ts';
import { changeSettings } from './settings.ts';

const WORDS = {
  compareSelection: 'compare',
  keepSelection: 'keep this',
  keep: 'keep',
  siteOn: 'on',
  siteOff: 'off',
};
const WEB = ['http://*/*', 'https://*/*'];
type Entry = Menus.CreateCreatePropertiesType;

let origins: string[] = [];
let entries = new Map<string, Entry>();

/** The fake browser lacks these; here they do what browsers do. */
beforeEach(() => {
  fakeBrowser.reset();
  origins = [];
  entries = new Map();
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
  const runtime: { lastError: unknown } = { lastError: undefined };
  Object.defineProperty(browser.runtime, 'lastError', { get: () => runtime.lastError, configurable: true });
  Object.assign(browser, {
    contextMenus: {
      create: ({ id, ...entry }: Entry, done: () => void) => {
        runtime.lastError = entries.has(id!) ? { message: 'duplicate id' } : undefined;
        if (runtime.lastError === undefined) entries.set(id!, entry);
        done();
        runtime.lastError = undefined;
      },
      update: async (id: string, change: Entry) => {
        if (!entries.has(id)) throw new Error('no such entry');
        entries.set(id, { ...entries.get(id), ...change });
      },
    },
  });
});

const isVisible = (id: string): boolean => entries.get(id)!.visible !== false;

test('entries are on pages of the web only, the comparison over a selection only', async () => {
  await createMenuReconciler(() => WORDS)();
  expect([...entries.keys()]).toEqual(['compare-selection', 'keep-selection', 'keep', 'site-on', 'site-off']);
  for (const { documentUrlPatterns } of entries.values()) expect(documentUrlPatterns).toEqual(WEB);
  expect(entries.get('compare-selection')!.contexts).toEqual(['selection']);
  expect(entries.get('keep')!.contexts).toEqual(['page']);
});

test('a site can be turned off where it was chosen, and nowhere else', async () => {
  const reconcile = createMenuReconciler(() => WORDS);
  await reconcile();
  expect([isVisible('site-on'), isVisible('site-off')]).toEqual([true, false]);
  origins = ['*://*.news.example/*', 'https://feeds.example/*'];
  await changeSettings({ when: 'chosen-sites', sites: ['news.example'] });
  await reconcile();
  expect([isVisible('site-on'), isVisible('site-off')]).toEqual([true, true]);
  expect(entries.get('site-off')!.documentUrlPatterns).toEqual(['*://*.news.example/*']);
});

test('where the reader looks everywhere each site can be turned off, and those that are off turned on', async () => {
  origins = ['*://*/*'];
  await changeSettings({ when: 'everywhere' });
  const reconcile = createMenuReconciler(() => WORDS);
  await reconcile();
  expect([isVisible('site-on'), isVisible('site-off')]).toEqual([false, true]);
  expect(entries.get('site-off')!.documentUrlPatterns).toEqual(WEB);
  await changeSettings({ offSites: ['news.example'] });
  await reconcile();
  expect(isVisible('site-on')).toBe(true);
  expect(entries.get('site-on')!.documentUrlPatterns).toEqual(['*://*.news.example/*']);
  await changeSettings({ when: 'on-click' });
  await reconcile();
  expect(entries.get('site-on')!.documentUrlPatterns).toEqual(WEB);
});

test('a new background finds the entries of the last one, and makes them what they should be', async () => {
  await createMenuReconciler(() => WORDS)();
  await createMenuReconciler(() => ({ ...WORDS, keep: 'behalten' }))();
  expect(entries.get('keep')!.title).toBe('behalten');
});

test('a chosen entry and the key are heard with their tab, and no other entry, key or place', () => {
  const heard: unknown[] = [];
  const says: Record<string, (...args: unknown[]) => void> = {};
  const event = (name: string) => ({ addListener: (listener: () => void) => void (says[name] = listener) });
  Object.assign(browser, {
    contextMenus: { onClicked: event('menu') },
    commands: { onCommand: event('key') },
  });
  onMenu((...chosen) => heard.push(chosen));
  onCompareKey((tabId) => heard.push(tabId));
  says['menu']!({ menuItemId: 'keep', pageUrl: 'https://news.example/' }, { id: 4 });
  says['menu']!({ menuItemId: 'other' }, { id: 4 });
  says['menu']!({ menuItemId: 'keep' }, undefined);
  says['key']!('compare-selection', { id: 5 });
  says['key']!('other', { id: 5 });
  says['key']!('compare-selection', undefined);
  expect(heard).toEqual([['keep', 4, 'https://news.example/'], 5]);
});
