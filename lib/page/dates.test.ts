import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './dates.ts';
import { extractFromHtml } from './parse-html.ts';

test.each([
  ['2026-05-03T07:30:00+02:00', '2026-05-03T07:30:00+02:00'],
  ['2026-05-03T07:30:00.123456Z', '2026-05-03T07:30:00Z'],
  ['2026-05-03 07:30', '2026-05-03T07:30:00'],
  ['2026-05-03T07:30:00+0530', '2026-05-03T07:30:00+05:30'],
  ['20260503', '2026-05-03'],
  ['2026-05-03', '2026-05-03'],
  ['Fri, 28 Apr 2023 17:25:31 GMT', '2023-04-28T17:25:31.000Z'],
  ['1682702731', '2023-04-28T17:25:31.000Z'],
])('%s is read as %s', (text, iso) => {
  expect(parseDate(text)).toBe(iso);
});

test.each(['', 'yesterday', '03/05/2026', '1970-01-01', '2026-13-45', 'May', '9999-01-01'])(
  '%j is no date',
  (text) => {
    expect(parseDate(text)).toBe(null);
  },
);

test('whatever is read can be parsed by everybody', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const iso = parseDate(text);
      return iso === null || !Number.isNaN(Date.parse(iso));
    }),
  );
});

const page = (head: string, body = ''): string =>
  `<html lang="fr"><head>${head}</head><body><article><h1>Le bac repart vers les îles</h1>${body}<p>${'Le bac a repris la mer lundi avec quatre-vingts passagers. '.repeat(4)}</p></article></body></html>`;
const dateOf = (html: string, url = 'https://a.example/bac-repart'): unknown[] => {
  const reading = extractFromHtml(html, url);
  return reading.kind === 'article' ? [reading.article.published, reading.dateFoundIn] : [];
};

test('a declaration outranks a time element, which outranks the address, which outranks the text', () => {
  const declared =
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-01"}</script>';
  const meta = '<meta property="article:published_time" content="2026-01-02">';
  const time = '<div><time datetime="2026-01-03">3</time></div>';
  const url = 'https://a.example/2026/01/04/bac';
  const text = '<div>5 janvier 2026</div>';
  expect(dateOf(page(declared + meta, time + text), url)).toEqual(['2026-01-01', 'json-ld']);
  expect(dateOf(page(meta, time + text), url)).toEqual(['2026-01-02', 'meta']);
  expect(dateOf(page('', time + text), url)).toEqual(['2026-01-03', 'time element']);
  expect(dateOf(page('', text), url)).toEqual(['2026-01-04', 'address']);
  expect(dateOf(page('', text))).toEqual(['2026-01-05', 'text']);
  expect(dateOf(page(''))).toEqual([undefined, undefined]);
});
