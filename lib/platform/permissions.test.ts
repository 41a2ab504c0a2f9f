import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { giveBackSites, grantedSites, mayFetch, requestSites } from './permissions.ts';

let origins: string[];
let given: unknown[];
beforeEach(() => {
  origins = [
    'https://b.example/*',
    '*://*/*',
    'file:///*',
    '<all_urls>',
    'chrome://favicon/*',
    'http://a.example/*',
  ];
  given = [];
  const { permissions } = browser;
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
  vi.spyOn(permissions, 'contains').mockImplementation(async (asked) =>
    (asked.origins ?? []).every((one) => origins.includes(one)),
  );
  vi.spyOn(permissions, 'remove').mockImplementation(async (asked) => {
    given.push(asked);
    return true;
  });
});

describe('access', () => {
  test('is what the browser gives to sites of the web, in order, whatever else it gives', async () => {
    expect(await grantedSites()).toEqual([
      '*://*/*',
      '<all_urls>',
      'http://a.example/*',
      'https://b.example/*',
    ]);
  });

  test('is given back only where it is there, and nothing is asked of the browser for nothing', async () => {
    await giveBackSites(['https://b.example/*', 'https://c.example/*']);
    expect(given).toEqual([{ origins: ['https://b.example/*'] }]);
    await giveBackSites(['https://c.example/*']);
    expect(given).toHaveLength(1);
  });

  test('to fetch is that to the very host over https', async () => {
    expect(await mayFetch('https://b.example/feed.xml?x')).toBe(true);
    expect(await mayFetch('https://c.example/feed.xml')).toBe(false);
    expect(await mayFetch('https://a.example/feed.xml')).toBe(false);
  });

  test('that cannot even be asked for is refused', async () => {
    vi.spyOn(browser.permissions, 'request').mockRejectedValue(new Error('not in a click'));
    expect(await requestSites(['https://c.example/*'])).toBe(false);
  });
});
