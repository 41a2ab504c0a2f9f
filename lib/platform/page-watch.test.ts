import { beforeEach, expect, test, vi } from 'vitest';
import browser, { type Scripting } from 'webextension-polyfill';
import { createReconciler } from './page-watch.ts';

let origins: string[] = [];
let registered: Scripting.RegisteredContentScript[] = [];
let reconcile = createReconciler();
const injected: number[] = [];

/** The fake browser lacks these; here they do what browsers do, with one script at most. */
beforeEach(() => {
  reconcile = createReconciler();
  origins = [];
  registered = [];
  injected.length = 0;
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 7 }, { id: 8 }] as never);
  Object.assign(browser, {
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: Scripting.RegisteredContentScript[]) => {
        if (registered.length > 0) throw new Error('Duplicate script ID');
        registered = scripts;
      },
      updateContentScripts: async (scripts: Scripting.RegisteredContentScript[]) => {
        if (registered.length === 0) throw new Error('Nonexistent script ID');
        registered = scripts;
      },
      unregisterContentScripts: async () => {
        if (registered.length === 0) throw new Error('Nonexistent script ID');
        registered = [];
      },
      executeScript: async ({ target }: Scripting.ScriptInjection) => {
        injected.push(target.tabId);
        if (target.tabId === 7) throw new Error('Cannot access contents of the page');
        return [];
      },
    },
  });
});

const sites = () => registered.map(({ matches }) => matches);

test('without access nothing is registered', async () => {
  await reconcile();
  expect([sites(), injected]).toEqual([[], []]);
});

test('with access to sites the watcher runs on those, and starts in the tabs that are open', async () => {
  origins = ['*://*.b.example/*', '*://*.a.example/*'];
  await reconcile();
  expect(sites()).toEqual([['*://*.a.example/*', '*://*.b.example/*']]);
  expect(injected).toEqual([7, 8]);
});

test('access to anything but the web is no reason to run', async () => {
  origins = ['file:///*', 'chrome://favicon/*'];
  await reconcile();
  expect(sites()).toEqual([]);
});

test('more or less access changes where it runs, and none ends it', async () => {
  origins = ['*://*.a.example/*'];
  await reconcile();
  origins = ['*://*/*'];
  await reconcile();
  expect(sites()).toEqual([['*://*/*']]);
  origins = [];
  await reconcile();
  expect(sites()).toEqual([]);
  await reconcile();
});

test('what is registered as it should be is left alone', async () => {
  origins = ['*://*.a.example/*'];
  await reconcile();
  injected.length = 0;
  await reconcile();
  expect(injected).toEqual([]);
});

test('a registration that the browser has forgotten is made again', async () => {
  origins = ['*://*.a.example/*'];
  await reconcile();
  registered = [];
  await reconcile();
  expect(sites()).toEqual([['*://*.a.example/*']]);
});

test('called twice at once it ends as if called once', async () => {
  origins = ['*://*.a.example/*'];
  await Promise.all([reconcile(), reconcile()]);
  expect(sites()).toEqual([['*://*.a.example/*']]);
});
