import { expect, test } from 'vitest';
import { NON_ARTICLES } from '../../test/pages/non-articles.ts';
import { gate } from './gate.ts';
import { parseHtml } from './parse-html.ts';
import { readPage } from './read.ts';

const PROSE =
  'The ferry left the harbour at six in the morning with eighty passengers on board, the operator said. It was the first crossing since the storm of March.';
const paragraphs = (count: number): string => `<p>${PROSE}</p>`.repeat(count);

test('at least forty kinds of pages without an article are held', () => {
  expect(new Set(NON_ARTICLES.map((page) => page.name)).size).toBe(NON_ARTICLES.length);
  expect(NON_ARTICLES.length).toBeGreaterThanOrEqual(40);
});

test.each(NON_ARTICLES)('$name is no article', ({ url, html }) => {
  expect(readPage(parseHtml(html, url), url).kind).toBe('skipped');
});

test.each([
  [
    'an undeclared page with five paragraphs under one element',
    'https://a.example/2026/05/ferry-sails',
    paragraphs(5),
  ],
  [
    'a declared article that is short',
    'https://a.example/x-1',
    `<meta property="og:type" content="article"><article><p>${PROSE}</p><p>${PROSE}</p></article>`,
  ],
  [
    'paragraphs each in a box of its own',
    'https://a.example/x-1',
    `<main>${`<div><p>${PROSE} ${PROSE}</p></div>`.repeat(5)}</main>`,
  ],
  ['lines parted by br', 'https://a.example/x-1', `<div>${`${PROSE}<br><br>`.repeat(6)}</div>`],
  ['an article on the root of its own domain', 'https://ferry.example/', paragraphs(14)],
  [
    'Japanese',
    'https://a.example/x-1',
    `<div>${'<p>港の整備が終わり、月曜日から一日二便が運航すると船会社が発表した。再開は三月の嵐以来となる。</p>'.repeat(5)}</div>`,
  ],
])('%s is let through', (_name, url, body) => {
  expect(gate(parseHtml(`<html><body>${body}</body></html>`, url), url)).toBe(null);
});

test.each([
  ['about:addons', 'browser-page'],
  ['chrome://extensions', 'browser-page'],
  ['moz-extension://x/popup.html', 'browser-page'],
])('%s is the browser’s own page', (url, reason) => {
  expect(gate(parseHtml(paragraphs(9), 'https://a.example/'), url)).toBe(reason);
});

test('a page of 100,000 elements is too large', () => {
  const document = parseHtml('<main></main>', 'https://a.example/x');
  const main = document.querySelector('main')!;
  main.innerHTML = '<i></i>'.repeat(70_000);
  expect(gate(document, 'https://a.example/x')).toBe('too-large');
});

test('an article in an open shadow root is let through, and read', () => {
  const url = 'https://a.example/2026/x-1';
  const document = parseHtml('<x-story></x-story>', url);
  document.querySelector('x-story')!.attachShadow({ mode: 'open' }).innerHTML = paragraphs(5);
  expect(gate(document, url)).toBe(null);
  expect(readPage(document, url).kind).toBe('article');
});
