import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import {
  currentChoice,
  forgetSite,
  forgetSiteOf,
  lookAtChosenSitesOnly,
  lookAtSite,
  lookAtSiteOf,
  lookEverywhere,
  lookOnClickOnly,
} from './when-to-look.ts';

let granted = new Set<string>();
let answers = true;

beforeEach(() => {
  granted = new Set();
  answers = true;
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: [...granted] }));
  vi.spyOn(browser.permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    if (answers) for (const origin of origins) granted.add(origin);
    return answers;
  });
  vi.spyOn(browser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    for (const origin of origins) granted.delete(origin);
    return true;
  });
});

test('nothing granted is on click only', async () => {
  expect(await currentChoice()).toEqual({ when: 'on-click', sites: [] });
});

test('a site is asked for with its subdomains, and can be forgotten', async () => {
  expect(await lookAtSite('news.example')).toBe(true);
  expect([...granted]).toEqual(['*://*.news.example/*']);
  expect(await currentChoice()).toEqual({ when: 'chosen-sites', sites: ['news.example'] });
  await forgetSite('news.example');
  expect(await currentChoice()).toEqual({ when: 'on-click', sites: [] });
});

test('the site of a page is its host; forgetting it gives back every site that covers the page', async () => {
  const stopped = vi.fn(async () => []);
  Object.assign(browser, { scripting: { executeScript: stopped } });
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 7 }] as never);
  await lookAtSiteOf('https://www.news.example/a?b#c');
  await lookAtSite('news.example');
  await lookAtSite('ews.example');
  expect(await forgetSiteOf('https://www.news.example/a')).toBe(true);
  expect([...granted]).toEqual(['*://*.ews.example/*']);
  expect(stopped).toHaveBeenCalledOnce();
  expect(await forgetSiteOf('https://news.example/')).toBe(false);
  expect(await lookAtSiteOf('about:blank')).toBe(false);
});

test('everywhere includes the sites that were chosen, and leaves them when it is given back', async () => {
  await lookAtSite('news.example');
  await lookEverywhere();
  expect(await currentChoice()).toEqual({ when: 'everywhere', sites: ['news.example'] });
  await lookAtChosenSitesOnly();
  expect(await currentChoice()).toEqual({ when: 'chosen-sites', sites: ['news.example'] });
});

test('on click only gives all access back', async () => {
  await lookAtSite('news.example');
  await lookEverywhere();
  await lookOnClickOnly();
  expect([...granted]).toEqual([]);
});

test('a reader who says no has changed nothing', async () => {
  answers = false;
  expect(await lookEverywhere()).toBe(false);
  expect(await currentChoice()).toEqual({ when: 'on-click', sites: [] });
});

test('access that was given in the browser counts as chosen here', async () => {
  granted = new Set(['https://www.news.example/*', '<all_urls>']);
  expect(await currentChoice()).toEqual({ when: 'everywhere', sites: ['www.news.example'] });
});
