import { expect, test } from 'vitest';
import { domOf } from './dom.ts';
import { extractFromHtml, parseHtml } from './parse-html.ts';
import { asksForSomething, isByline, isLabel, leadsAway, namesAPhotographer } from './phrases.ts';
import { readPage } from './read.ts';
import { readDateline, readTailCredit } from './credit.ts';
import { parseDate } from './dates.ts';
import { readDeclared } from './structured.ts';

const URL = 'https://a.example/2026/ferry-sails';
const SENTENCES = [
  'The ferry left the harbour at six in the morning with eighty passengers on board, the operator said.',
  'It was the first crossing since the storm of March had filled the channel with sand, and the last of the week.',
  '“We had begun to count the tins,” said the keeper of the only shop, who had come down to the quay to see it.',
  'A second boat is to join the route in June, when the summer visitors come to the islands with their tents.',
];
const TEXT = SENTENCES.join('\n\n');
const BODY = SENTENCES.map((text) => `<p>${text}</p>`).join('');
const HEAD = '<title>Ferry sails</title><meta property="og:type" content="article">';

function textOf(html: string): string {
  const reading = extractFromHtml(html, URL);
  return reading.kind === 'article' ? reading.article.text : `skipped: ${reading.reason}`;
}

/** Names of what a reader of the DOM calls, as a page may give them to its form fields and pictures. */
const CLOBBER =
  `childNodes firstChild nextSibling parentNode parentElement nodeType nodeName tagName localName children
  attributes getAttribute querySelector querySelectorAll getElementsByTagName textContent innerHTML innerText body head
  documentElement defaultView implementation createTreeWalker createElement title location URL baseURI contentType
  cloneNode className classList id style hidden shadowRoot checkVisibility ownerDocument contains remove append data
  length item forms images links scripts readyState getSelection createRange cookie domain lang dir constructor toString nodeValue forEach`
    .trim()
    .split(/\s+/u);

test('sixty clobbered names change nothing', () => {
  expect(CLOBBER.length).toBeGreaterThanOrEqual(60);
  const fields = CLOBBER.map((name) => `<input name="${name}">`).join('');
  const images = CLOBBER.map((name) => `<img name="${name}"><object id="${name}"></object>`).join('');
  const html = `<html><head>${HEAD}</head><body>${images}<article><h1>Ferry sails</h1><form class="story">${fields}<div>${BODY}</div></form></article></body></html>`;
  const document = parseHtml(html, URL);
  // Browsers let the names of fields shadow what the form has, jsdom only those of pictures what the document has.
  const [form] = domOf(document).byTag(document, 'form');
  const [image] = domOf(document).byTag(document, 'img');
  for (const name of CLOBBER) Object.defineProperty(form, name, { value: image });
  const reading = readPage(document, URL);
  expect(reading.kind === 'article' && reading.article.text).toBe(TEXT);
});

test('ten thousand levels of nesting are read through', () => {
  const document = parseHtml(`<html><head>${HEAD}</head><body></body></html>`, URL);
  let at = document.body;
  for (let i = 0; i < 10_000; i++) at = at.appendChild(document.createElement('div'));
  at.innerHTML = BODY;
  const reading = readPage(document, URL);
  expect(reading.kind === 'article' && reading.article.text).toBe(TEXT);
});

test('text that style hides is not read', () => {
  const hidden = ['display:none', 'visibility: hidden']
    .map((style) => `<p style="${style}">${SENTENCES[0]!.replace('six', 'nine')}</p>`)
    .join('');
  expect(
    textOf(
      `<head>${HEAD}</head><article>${hidden}<p hidden>Hidden, and long enough to be taken for a paragraph.</p>${BODY}</article>`,
    ),
  ).toBe(TEXT);
});

test('zero-width, bidirectional and look-alike letters are handed on as they are: the comparison judges them', () => {
  const odd = SENTENCES.map((text) =>
    text.replace('the', 't\u200bhe').replace('a', '\u0430').replace('of', '\u202eof\u202c'),
  );
  expect(
    textOf(`<head>${HEAD}</head><article>${odd.map((text) => `<p>${text}</p>`).join('')}</article>`),
  ).toBe(odd.join('\n\n'));
});

test('a title is text, whatever it looks like', () => {
  const html = `<head><title>&lt;img src=x onerror=alert(1)&gt; sails</title><meta property="og:type" content="article"></head><article>${BODY}</article>`;
  const reading = extractFromHtml(html, URL);
  expect(reading.kind === 'article' && reading.article.title).toBe('<img src=x onerror=alert(1)> sails');
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://files.example/x',
  'https://',
  '//',
])('%s is no canonical address', (href) => {
  const reading = extractFromHtml(
    `<head>${HEAD}<link rel="canonical" href="${href}"><meta name="original-source" content="${href}"></head><article>${BODY}</article>`,
    URL,
  );
  if (reading.kind !== 'article') throw new Error(reading.reason);
  expect(reading.article.canonical ?? 'https://a.example/').toMatch(/^https:/u);
  expect(reading.article.basedOn ?? []).toEqual([]);
});

test.each([
  ['not JSON', '{"@type": "NewsArticle", '],
  ['a thousand levels', '['.repeat(1000) + ']'.repeat(1000)],
  ['its own prototype', '{"@type":"NewsArticle","__proto__":{"articleBody":"x"},"constructor":1}'],
  [
    'numbers for words',
    '{"@type":5,"headline":{"a":1},"author":[1,null,{"name":{}}],"datePublished":{},"articleBody":[]}',
  ],
])('JSON-LD that is %s does no harm', (_name, json) => {
  expect(
    textOf(
      `<head>${HEAD}<script type="application/ld+json">${json}</script></head><article>${BODY}</article>`,
    ),
  ).toBe(TEXT);
});

test('a declared body that is another text does not replace what the page shows', () => {
  const other =
    'Something else is declared here, of cheese and its makers in the hills, and of their goats. '.repeat(20);
  const json = JSON.stringify({ '@type': 'NewsArticle', articleBody: other });
  expect(
    textOf(
      `<head>${HEAD}<script type="application/ld+json">${json}</script></head><article>${BODY}</article>`,
    ),
  ).toBe(TEXT);
});

test('fifty megabytes of inline script are passed over', () => {
  const document = parseHtml(`<html><head>${HEAD}</head><body><article>${BODY}</article></body></html>`, URL);
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = 'x'.repeat(50_000_000);
  document.head.append(script);
  const reading = readPage(document, URL);
  expect(reading.kind === 'article' && reading.article.text).toBe(TEXT);
});

test.each([
  '',
  '<html>',
  '<p>',
  '<frameset><frame src="x"></frameset>',
  '<svg><p>x</p></svg>',
  '\u0000'.repeat(1000),
])('%j has no article', (html) => {
  expect(textOf(html)).toBe('skipped: no-article');
});

// Work by the square of it would take minutes for each flood: the test would be ended.
test('100,000 letters of any kind are judged in a time that their number accounts for', () => {
  const floods = [
    'a',
    ' ',
    'A ',
    '(',
    '"',
    'By A',
    'read more ',
    'Photo: ',
    '/A',
    '2026-',
    '<a',
    '\n',
    '« ',
    'A, ',
    '&#1;',
  ];
  for (const flood of floods) {
    const text = flood.repeat(100_000 / flood.length);
    for (const judge of [
      asksForSomething,
      isByline,
      isLabel,
      leadsAway,
      namesAPhotographer,
      readDateline,
      parseDate,
    ])
      judge(text);
    readTailCredit([text], [text]);
    readDeclared([JSON.stringify({ '@type': 'NewsArticle', headline: text, articleBody: text })], text);
    textOf(
      `<head>${HEAD}</head><article><p class="${text.replace(/"/gu, '')}">${text.replace(/</gu, '')}</p>${BODY}</article>`,
    );
  }
});
