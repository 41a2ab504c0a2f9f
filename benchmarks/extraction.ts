/**
 * How much of an article is read, and how little else? Four-token shingles against labelled text, beside plain
 * Readability and Defuddle over the same trees, on the pages as they are and with what pages say about
 * themselves taken away. Writes results/extraction.md, where what was measured in the browser stays.
 *
 *   node benchmarks/extraction.ts [PAGES.pages.jsonl]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import type { PageReading } from '../lib/document/reading.ts';
import { setView } from '../lib/page/dom.ts';
import { parseHtml } from '../lib/page/parse-html.ts';
import { gate } from '../lib/page/gate.ts';
import { extractPage } from '../lib/page/read.ts';
import { score, sum, survivingQuotations, type Figures } from './extraction-measure.ts';

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly text: string;
  readonly published: string | null;
}

interface Row extends Figures {
  readonly name: string;
  readonly ms: number;
  readonly nothing: number;
}

const file = process.argv[2] ?? new URL('../../shared/eval/fundus.pages.jsonl', import.meta.url);
const pages = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Page);

type Parse = (html: string, url: string) => Document;
type Extract = (document: Document, page: Page) => string | Promise<string>;

const textOf = (reading: PageReading): string => (reading.kind === 'article' ? reading.article.text : '');
const ours: Extract = (document, page) => textOf(extractPage(document, page.url));
const readability: Extract = (document) => new Readability(document).parse()?.textContent ?? '';
const defuddle: Extract = async (document, page) => {
  const { content } = await Defuddle(document, page.url);
  const parsed = parseHtml(
    `<body>${content.replace(/<\/(?:p|h[1-6]|li|div|blockquote|figcaption)>/gu, '$&\n')}</body>`,
    page.url,
  );
  const text = parsed.body.textContent ?? '';
  close(parsed);
  return text;
};

async function run(
  name: string,
  parse: Parse,
  extract: Extract,
  change = (html: string): string => html,
  some = pages,
): Promise<Row> {
  const pairs: { text: string; label: string }[] = [];
  let ms = 0;
  for (const page of some) {
    let text = '';
    try {
      const document = parse(change(page.html), page.url);
      const started = performance.now();
      text = await extract(document, page);
      ms += performance.now() - started;
      close(document);
    } catch (error) {
      console.error(`${name}: ${page.id}: ${String(error)}`);
    }
    pairs.push({ text, label: page.text });
  }
  const row = {
    name,
    ...score(pairs),
    ms: ms / some.length,
    nothing: pairs.filter((pair) => pair.text === '').length,
  };
  console.log(row);
  return row;
}

const withoutNames = (html: string): string =>
  html.replace(/\s(?:class|id|role|data-[\w-]{1,60})=(?:"[^"]*"|'[^']*')/gu, '');
const withoutMeaning = (html: string): string =>
  html.replace(
    /<(\/?)(?:article|main|section|aside|nav|figure|figcaption|footer|header|time)(?=[\s>])/giu,
    '<$1div',
  );
const withoutDeclarations = (html: string): string =>
  html.replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/giu, '').replace(/\sitemprop="[^"]*"/gu, '');

/** Its getters stand in subclasses, so it is read by plain property access. */
const PLAIN = Object.fromEntries(
  ['Node', 'Element', 'Document', 'DocumentFragment', 'CharacterData', 'HTMLIFrameElement'].map((name) => [
    name,
    { prototype: {} },
  ]),
);
const linkedom: Parse = (html) => {
  const { document } = parseHTML(html);
  setView(document, PLAIN);
  return document;
};
const happy: Parse = (html, url) => {
  const window = new Window({
    url,
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
    },
  });
  window.document.write(html);
  return window.document as unknown as Document;
};

/** A window that stays open keeps its page in memory. */
function close(document: Document): void {
  const view = document.defaultView as (globalThis.Window & { happyDOM?: { abort: () => unknown } }) | null;
  view?.happyDOM?.abort();
  view?.close?.();
}

function timeToParse(parse: Parse): number {
  let ms = 0;
  for (const page of fewer) {
    const started = performance.now();
    const document = parse(page.html, page.url);
    ms += performance.now() - started;
    close(document);
  }
  return ms / fewer.length;
}

/** Pages for the comparison of DOM libraries, of which one is slow to forget a page. */
const fewer = pages.filter((_, i) => i % 4 === 0);

const rows = [
  await run('Wireprint', parseHtml, ours),
  await run('Readability 0.6.0', parseHtml, readability),
  await run('Defuddle 0.19.4', parseHtml, defuddle),
];
const bare = [
  await run('Wireprint, no JSON-LD, no microdata', parseHtml, ours, withoutDeclarations),
  await run('Wireprint, no classes and ids', parseHtml, ours, withoutNames),
  await run('Wireprint, no sectioning elements', parseHtml, ours, withoutMeaning),
  await run('Wireprint, none of the three', parseHtml, ours, (html) =>
    withoutNames(withoutMeaning(withoutDeclarations(html))),
  ),
  await run('Readability, none of the three', parseHtml, readability, (html) =>
    withoutNames(withoutMeaning(withoutDeclarations(html))),
  ),
];
const doms = [
  await run('jsdom 31.0.1', parseHtml, ours, undefined, fewer),
  await run('linkedom 0.18.14', linkedom, ours, undefined, fewer),
  await run('happy-dom 21.0.4', happy, ours, undefined, fewer),
];
const parsing = { jsdom: timeToParse(parseHtml), linkedom: timeToParse(linkedom), happy: timeToParse(happy) };

let dates = 0;
let dated = 0;
let opened = 0;
const quotations = { all: 0, kept: 0 };
const halves: { text: string; label: string }[][] = [[], []];
for (const [i, page] of pages.entries()) {
  const document = parseHtml(page.html, page.url);
  if (gate(document, page.url) === null) opened++;
  const reading = extractPage(document, page.url);
  const text = textOf(reading);
  halves[i % 2]!.push({ text, label: page.text });
  const { all, kept } = survivingQuotations(page.text, text);
  quotations.all += all;
  quotations.kept += kept;
  close(document);
  if (!page.published) continue;
  dated++;
  const found = reading.kind === 'article' ? (reading.article.published ?? '') : '';
  const gap = Math.abs(Date.parse(found) - Date.parse(page.published.replace(' ', 'T')));
  if (found.slice(0, 10) === page.published.slice(0, 10) || gap < 12 * 3_600_000) dates++;
}

const f = (x: number): string => x.toFixed(3);
const table = (some: readonly Row[]): string =>
  [
    '| reader | precision | recall | F1 | mean F1 | nothing found | ms a page |',
    '|---|---|---|---|---|---|---|',
    ...some.map(
      (r) =>
        `| ${r.name} | ${f(r.precision)} | ${f(r.recall)} | ${f(r.f1)} | ${f(r.meanF1)} | ${r.nothing} | ${r.ms.toFixed(0)} |`,
    ),
  ].join('\n');

const report = `# Reading the article: figures

${pages.length} labelled news pages (\`fundus\`), four-token shingles, one run on ${cpus()[0]?.model ?? 'an unknown processor'}, ${availableParallelism()} cores,
Node ${process.version}. Times are of reading alone, over a tree that is parsed already; they vary with the load of the machine.

## Beside its peers
${table(rows)}

## What it rests on
The same pages with what they say about themselves taken away. A reader that had learned these pages would fall.

${table(bare)}

Even pages F1 ${f(score(halves[0]!).f1)}, odd pages F1 ${f(score(halves[1]!).f1)}.

## DOM library in Node
Every fourth page.

${table(doms)}

Parsing, ms a page: jsdom ${parsing.jsdom.toFixed(0)}, linkedom ${parsing.linkedom.toFixed(0)}, happy-dom ${parsing.happy.toFixed(0)}.

## Beside the text
Quotations of the labelled text that survive: ${quotations.kept} of ${quotations.all} (${f(quotations.kept / sum([quotations.all, 1e-9]))}).
Publication dates right to the day: ${dates} of ${dated}. Pages that the gate lets through: ${opened} of ${pages.length}.
`;
const results = new URL('results/extraction.md', import.meta.url);
const before = readFileSync(results, 'utf8');
const inBrowser = before.slice(before.indexOf('\n## In the browser'));
writeFileSync(results, report + inBrowser);
console.log(report);
