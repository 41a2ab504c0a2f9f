import { beforeEach, expect, test, vi } from 'vitest';
import browser, { type Scripting } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../settings/settings.ts';
import { createReconciler } from './page-watch.ts';
import { changeSettings } from '../settings.ts';

let origins: string[] = [];
let registered = new Map<string, Scripting.RegisteredContentScript>();
let reconcile = createReconciler();
/** What ran in which open tab: a file, or "stop". */
const ran: [tab: number, what: string][] = [];
const TABS = [
  { id: 7, url: 'https://unreachable.a.example/' },
  { id: 8, url: 'https://a.example/story' },
  { id: 9, url: 'https://www.b.example/story' },
];

/** The fake browser lacks these; here they do what browsers do. */
beforeEach(() => {
  fakeBrowser.reset();
  reconcile = createReconciler();
  origins = [];
  registered = new Map();
  ran.length = 0;
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => TABS as never);
  Object.assign(browser, {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => registered.get(id) ?? []),
      registerContentScripts: async ([script]: [Scripting.RegisteredContentScript]) => {
        if (registered.has(script.id)) throw new Error('Duplicate script ID');
        registered.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids: [id] }: { ids: [string] }) => {
        if (!registered.delete(id)) throw new Error('Nonexistent script ID');
      },
      executeScript: async ({ target, files }: Scripting.ScriptInjection) => {
        if (target.tabId === 7) throw new Error('Cannot access contents of the page');
        ran.push([target.tabId, files?.[0] ?? 'stop']);
        return [];
      },
    },
  });
});

const matchesOf = (id: string) => registered.get(id)?.matches ?? [];
const excludedFrom = (id: string) => registered.get(id)?.excludeMatches ?? [];

async function choose(change: Partial<Settings>, granted: string[]): Promise<void> {
  origins = granted;
  await changeSettings(change);
  await reconcile();
}

test('without a choice nothing is registered, whatever access there is', async () => {
  await choose({ when: 'on-click', sites: ['a.example'] }, ['*://*/*', '*://*.a.example/*']);
  expect([registered.size, ran]).toEqual([0, []]);
});

test('the watcher runs on the sites that are chosen and granted, and starts in the tabs that are open', async () => {
  await choose({ when: 'chosen-sites', sites: ['b.example', 'a.example', 'c.example'] }, [
    '*://*.b.example/*',
    '*://*.a.example/*',
    'https://feeds.example/*',
  ]);
  expect(matchesOf('watch')).toEqual(['*://*.a.example/*', '*://*.b.example/*']);
  expect(ran).toEqual([
    [8, '/watch.js'],
    [9, '/watch.js'],
  ]);
});

test('chosen sites are all that is watched, although the browser would let more', async () => {
  await choose({ when: 'chosen-sites', sites: ['a.example'] }, ['*://*/*']);
  expect(matchesOf('watch')).toEqual(['*://*.a.example/*']);
  expect(ran).toEqual([
    [8, '/watch.js'],
    [9, 'stop'],
  ]);
});

test('access to anything but the web is no reason to run', async () => {
  await choose({ when: 'everywhere' }, ['file:///*', 'chrome://favicon/*']);
  expect(registered.size).toBe(0);
});

test('more or less access changes where it runs, and none ends it', async () => {
  await choose({ when: 'everywhere', sites: ['a.example'] }, ['*://*.a.example/*']);
  expect(matchesOf('watch')).toEqual(['*://*.a.example/*']);
  origins = ['*://*/*'];
  await reconcile();
  expect(matchesOf('watch')).toEqual(['*://*/*']);
  origins = [];
  await reconcile();
  expect(registered.size).toBe(0);
  await reconcile();
});

test('a site that is off is left out everywhere, its watch ends, and its tabs are told that it is off', async () => {
  await choose({ when: 'everywhere' }, ['*://*/*']);
  ran.length = 0;
  await choose({ offSites: ['b.example'] }, ['*://*/*']);
  expect(excludedFrom('watch')).toEqual(['*://*.b.example/*']);
  expect(matchesOf('off')).toEqual(['*://*.b.example/*']);
  expect(ran).toEqual([
    [8, '/watch.js'],
    [9, 'stop'],
    [9, '/off.js'],
  ]);
  await choose({ offSites: [] }, ['*://*/*']);
  expect([excludedFrom('watch'), matchesOf('off')]).toEqual([[], []]);
});

test('on click only, nothing runs on sites that are off either', async () => {
  await choose({ when: 'on-click', offSites: ['b.example'] }, ['*://*/*']);
  expect([registered.size, ran]).toEqual([0, []]);
});

test('what is registered as it should be is left alone', async () => {
  await choose({ when: 'everywhere', offSites: ['b.example'] }, ['*://*/*']);
  ran.length = 0;
  await reconcile();
  expect(ran).toEqual([]);
});

test('a registration that the browser has forgotten is made again', async () => {
  await choose({ when: 'everywhere' }, ['*://*/*']);
  registered.clear();
  await reconcile();
  expect(matchesOf('watch')).toEqual(['*://*/*']);
});

test('called twice at once it ends as if called once', async () => {
  origins = ['*://*/*'];
  await changeSettings({ when: 'everywhere' });
  await Promise.all([reconcile(), reconcile()]);
  expect(matchesOf('watch')).toEqual(['*://*/*']);
});

test('readers of earlier versions are watched for where they were', async () => {
  origins = ['*://*.a.example/*'];
  await reconcile();
  expect(matchesOf('watch')).toEqual(['*://*.a.example/*']);
});
