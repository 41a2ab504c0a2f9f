import { expect, test } from 'vitest';
import { extractFromHtml } from './parse-html.ts';

const PARAGRAPH =
  '<p>The harbour board decided on Monday, after a session of nine hours, that the old pier will be mended before the winter.</p>';
const story = (title: string, length = 12) =>
  `<article class="story"><h1>${title}</h1>${PARAGRAPH.repeat(1)}${Array.from({ length }, (_, i) => `<p>On day ${i} of ${title}, the board heard what the work will cost, and who is to pay for it, and why.</p>`).join('')}</article>`;

function suspected(body: string, head = ''): readonly string[] {
  const html = `<!doctype html><title>Pier</title>${head}<body>${body}</body>`;
  const reading = extractFromHtml(html, 'https://site.example/2026/pier-to-be-mended');
  return reading.kind === 'article' ? reading.suspected : [reading.reason];
}

const NEXT = '<link rel="next" href="/2026/other">';

test('a page that scrolls on is told by what it calls its sentinel', () => {
  expect(suspected(`<main>${story('Pier')}<div class="js-infinite-scroll"></div></main>`)).toContain(
    'infinite-scroll',
  );
  expect(suspected(`<div id="infinite-container">${story('Pier')}</div>`)).toContain('infinite-scroll');
});

test('a page is told by a further article behind, set like the first', () => {
  expect(suspected(`<main>${story('Pier', 14)}${story('Lighthouse')}</main>`)).toContain('infinite-scroll');
});

test('a box that loads more counts only where the head names a next page', () => {
  const body = `<main>${story('Pier')}<div class="load-more"></div></main>`;
  expect(suspected(body)).not.toContain('infinite-scroll');
  expect(suspected(body, NEXT)).toContain('infinite-scroll');
});

test('comments and teasers that load more do not make the story go on', () => {
  const comments =
    '<div class="comments"><div class="comments-load-more"></div><div class="load-more"></div></div>';
  expect(suspected(`<main>${story('Pier')}</main>`)).toEqual([]);
  expect(suspected(`<main>${story('Pier')}${comments}</main>`, NEXT)).not.toContain('infinite-scroll');
});
