import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_SITES } from './settings.ts';
import { readSiteList, writeSiteList } from './site-list.ts';

test('a list that was written is read again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.domain().map((host) => host.toLowerCase())), (hosts) => {
      expect(readSiteList(writeSiteList(hosts))).toEqual({ hosts: [...hosts].sort(), refused: [] });
    }),
  );
});

test('each line that is not taken is named, with its number and why', () => {
  const text = '\uFEFF# my sites\r\n\r\nNews.example\nhttps://news.example/a\ntwo words\ncourier.example\n';
  expect(readSiteList(text, ['courier.example'])).toEqual({
    hosts: ['news.example'],
    refused: [
      { line: 4, text: 'https://news.example/a', why: 'twice' },
      { line: 5, text: 'two words', why: 'no-site' },
      { line: 6, text: 'courier.example', why: 'listed' },
    ],
  });
});

test('no file makes the list longer than it may be', () => {
  const text = Array.from({ length: MAX_SITES + 2 }, (_, n) => `s${n}.example`).join('\n');
  const { hosts, refused } = readSiteList(text, ['a.example']);
  expect(hosts).toHaveLength(MAX_SITES - 1);
  expect(refused.map(({ why }) => why)).toEqual(['too-many', 'too-many', 'too-many']);
});

test('whatever is in the file, what is taken is a host, and a long line is cut', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), (text) => {
      const { hosts, refused } = readSiteList(text);
      for (const host of hosts) expect(host).toMatch(/^[a-z0-9.-]+$/u);
      for (const { text: line } of refused) expect(line.length).toBeLessThanOrEqual(80);
    }),
  );
});
