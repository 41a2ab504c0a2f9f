import { describe, expect, test } from 'vitest';
import { unneeded, type Needs } from './needed-access.ts';

const NOTHING: Needs = { when: 'on-click', sites: [], addresses: [] };
const FEED = 'https://news.example/*';
const SITE = '*://*.news.example/*';

describe('access to a host', () => {
  test('is unneeded when nothing is watched or asked there', () => {
    expect(unneeded([FEED, SITE], ['news.example'], NOTHING)).toEqual([FEED, SITE]);
  });

  test('is needed as long as any address of the host is asked', () => {
    const needs = { ...NOTHING, addresses: ['https://news.example/other.xml'] };
    expect(unneeded([FEED], ['news.example'], needs)).toEqual([]);
    expect(unneeded([SITE], ['news.example'], needs)).toEqual([]);
  });

  test('is needed as long as the site is watched, and then by the pattern of the site alone', () => {
    const needs: Needs = { ...NOTHING, when: 'chosen-sites', sites: ['news.example'] };
    expect(unneeded([FEED, SITE], ['news.example'], needs)).toEqual([FEED]);
    expect(unneeded([SITE], ['news.example'], { ...needs, when: 'on-click' })).toEqual([SITE]);
  });

  test('goes with a host below it only where nothing else below it is asked', () => {
    const needs = { ...NOTHING, addresses: ['https://feeds.news.example/a'] };
    expect(unneeded([SITE], ['www.news.example'], needs)).toEqual([]);
    expect(unneeded([SITE], ['www.news.example'], NOTHING)).toEqual([SITE]);
  });

  test('that was given for other hosts, or for all, is left alone', () => {
    expect(unneeded(['https://other.example/*', '*://*/*', '<all_urls>'], ['news.example'], NOTHING)).toEqual(
      [],
    );
  });
});
