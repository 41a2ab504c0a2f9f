import { expect, test } from 'vitest';
import { parseHtml } from '../../lib/page/parse-html.ts';
import { readPage } from '../../lib/page/read.ts';
import { processorMs } from '../support/processor-ms.ts';

const FEW = 1000;
const TIMES = 4;
/** As in patterns.test.ts: work that grows with the page grows 4 times, with its square 16 times. */
const MOST_GROWTH = 9;
const TRIES = 3;

const ADDRESS = 'https://a.example/2026/ferry-sails';
const PROSE =
  '<p>The ferry left the harbour at six in the morning with eighty passengers on board, the operator said.</p>' +
  '<p>It was the first crossing since the storm of March had filled the channel with sand, and the last of the week.</p>' +
  '<p>A second boat is to join the route in June, when the summer visitors come to the islands with their tents.</p>';

const word = (i: number): string => `x${((i * 2_654_435_761) % 4_294_967_296).toString(36)}`;
const sentence = (i: number): string =>
  `${word(i)} went to the ${word(i + 7)} with ${word(i + 9)} and said ${word(i + 3)} of ${word(i + 5)}, it was told.`;
const many = (n: number, write: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => write(i)).join('');
const paragraphs = (n: number): string => many(n, (i) => `<p>${sentence(i)}</p>`);
const declaring = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

/** Head and body of pages that grow, each in what some step might hold against everything else. */
const PAGES: Readonly<Record<string, (n: number) => readonly [head: string, body: string]>> = {
  'meta elements of one name': (n) => [many(4 * n, (i) => `<meta name="a" content="${i}">`), ''],
  'paragraphs with the same middle': (n) => [
    '',
    many(n, (i) => `<p>${word(i)} the same words stand in the middle of it ${word(i)}.</p>`),
  ],
  'paragraphs beside a declared body': (n) => [
    declaring({ articleBody: many(n, (i) => sentence(i + n)) }),
    paragraphs(n),
  ],
  'lines of one paragraph': (n) => ['', `<p>${many(2 * n, (i) => `${sentence(i)}<br>`)}</p>`],
};

const documentOf = ([head, body]: readonly [string, string]): Document =>
  parseHtml(
    `<head><title>Ferry sails</title><meta property="og:type" content="article">${head}</head><article>${PROSE}${body}</article>`,
    ADDRESS,
  );

const timeOf = (document: Document): number =>
  processorMs(() => expect(readPage(document, ADDRESS).kind).toBe('article'));

/** How much longer the second takes: by the least of several times of each, by turns. A busy machine makes nothing faster. */
function growth(few: Document, many: Document): number {
  let [short, long] = [Infinity, Infinity];
  for (let tries = 0; tries < TRIES; tries++) {
    short = Math.min(short, timeOf(few));
    long = Math.min(long, timeOf(many));
  }
  return long / short;
}

test.each(Object.entries(PAGES))('reading grows no faster than the page, in %s', (_name, pageOf) => {
  const documents = [documentOf(pageOf(FEW)), documentOf(pageOf(TIMES * FEW))] as const;
  expect(growth(...documents)).toBeLessThan(MOST_GROWTH);
  for (const document of documents) document.defaultView!.close();
});
