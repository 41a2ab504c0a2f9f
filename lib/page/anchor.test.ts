import { expect, test } from 'vitest';
import { anchorSpans } from './anchor.ts';
import { parseHtml } from './parse-html.ts';
import { extractPage } from './read.ts';
import { readPageText } from './page-text.ts';

const URL = 'https://a.example/2026/ferry-sails';
const SENTENCES = [
  'The ferry left the harbour at six in the morning, the operator said.',
  'Eighty passengers were on board, among them a class of <b>school children</b> and two goats.',
  'It was the first crossing since the storm of March had filled the channel with sand.',
];
const open = (paragraphs: readonly string[]): Document =>
  parseHtml(
    `<main><article><h1>Ferry sails</h1>${paragraphs.map((text) => `<p>\n  ${text}\n</p><div class="ad">Advertisement</div>`).join('')}</article></main>`,
    URL,
  );

function textOf(document: Document): string {
  const reading = extractPage(document, URL);
  return reading.kind === 'article' ? reading.article.text : '';
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');

test('every span of the text is found again, word for word, across inline elements', () => {
  const document = open(SENTENCES);
  const text = textOf(document);
  for (let start = 0; start < text.length - 30; start += 7) {
    const span = { start, end: start + 25 };
    if (text.slice(span.start, span.end).includes('\n')) continue;
    const [anchor] = anchorSpans(document, text, [span]);
    expect(anchor!.isExact).toBe(true);
    expect(squeeze(anchor!.ranges.map(String).join(' '))).toBe(text.slice(span.start, span.end).trim());
  }
});

test('a span over three paragraphs gives a range in each, and none over what stands between', () => {
  const document = open(SENTENCES);
  const text = textOf(document);
  const [anchor] = anchorSpans(document, text, [{ start: 10, end: text.length - 10 }]);
  expect(anchor!.ranges).toHaveLength(3);
  expect(anchor!.ranges.map(String).join(' ')).not.toContain('Advertisement');
});

test('a passage whose paragraph was corrected since is found with a few errors allowed, and says so', () => {
  const text = textOf(open(SENTENCES));
  const changed = open([SENTENCES[0]!.replace('at six', 'at seven'), ...SENTENCES.slice(1)]);
  const [anchor] = anchorSpans(changed, text, [{ start: 0, end: SENTENCES[0]!.length }]);
  expect(anchor!.isExact).toBe(false);
  expect(squeeze(String(anchor!.ranges[0]))).toContain('at seven in the morning');
});

test('a passage that is gone has no range', () => {
  const text = textOf(open(SENTENCES));
  const [anchor] = anchorSpans(
    open(['Something else entirely is told here, of cheese and of its makers in the hills.']),
    text,
    [{ start: 0, end: SENTENCES[0]!.length }],
  );
  expect(anchor!.ranges).toHaveLength(0);
});

test('the page is left as it was', () => {
  const document = open(SENTENCES);
  const before = document.documentElement.outerHTML;
  anchorSpans(document, textOf(document), [{ start: 0, end: 20 }]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('text in an open shadow root is found', () => {
  const document = open([]);
  const host = document.createElement('x-story');
  document.body.append(host);
  host.attachShadow({ mode: 'open' }).innerHTML = `<p>${SENTENCES[0]}</p>`;
  const page = readPageText(document);
  const start = page.text.indexOf('six in');
  expect(String(page.range(start, start + 6))).toBe('six in');
});
