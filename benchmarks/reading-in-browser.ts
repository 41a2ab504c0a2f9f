/**
 * How long does reading hold up a page in Chromium? Each page is opened in a tab of its own, so that the reader's code
 * is cold, and read once. Prints milliseconds of the page's own processor time, which other work on the machine
 * does not lengthen.
 *
 *   node benchmarks/reading-in-browser.ts [PAGES.pages.jsonl]
 */
import { existsSync, readFileSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { EXECUTABLES } from '../test/browser/support/launch.ts';
import { NON_ARTICLES } from '../test/pages/non-articles.ts';

interface Opened {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

/** Elements of the largest page that is read, and of one that is let be. */
const ELEMENTS = [20_000, 40_000, 59_000, 100_000];

async function bundle(): Promise<string> {
  const entry = new URL('../test/pages/in-browser.ts', import.meta.url).pathname;
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bundle' } },
  });
  for (const output of Array.isArray(made) ? made : [made])
    if ('output' in output) return output.output[0].code;
  throw new Error('nothing was built');
}

const script = await bundle();
const browser = await launch({
  executablePath: EXECUTABLES.chromium,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Processor time of a call in a fresh tab that shows the page, without what the call itself costs. */
async function cost({ html, url }: Opened, call: 'gate' | 'readPage'): Promise<number> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.evaluate('document.body.offsetHeight');
  await page.evaluate(script);
  const used = async (expression: string) => {
    const before = await busyMs(session);
    await page.evaluate(expression);
    return (await busyMs(session)) - before;
  };
  const nothing = await used('void 0');
  const spent = await used(`void reader.${call}(document, ${JSON.stringify(url)})`);
  await page.close();
  return spent - nothing;
}

async function busyMs(session: Awaited<ReturnType<Page['createCDPSession']>>): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

async function row(name: string, pages: readonly Opened[], call: 'gate' | 'readPage'): Promise<void> {
  const costs: number[] = [];
  for (const page of pages) costs.push(await cost(page, call));
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
  console.log(`| ${name} | ${call} | ${pages.length} | ${at(0.5)} | ${at(0.9)} | ${at(1)} |`);
}

function large(elements: number): Opened {
  const paragraph =
    '<p>The board heard what the work will cost, and who is to pay for it, and why, on Monday.</p>';
  const filler = '<div class="row item"><span>Lot</span><b>7</b><i></i></div>'.repeat(elements / 4);
  const html = `<!doctype html><title>Lots</title><meta property="og:type" content="article"><main><article><h1>Lots</h1>${paragraph.repeat(30)}</article></main>${filler}`;
  return { name: String(elements), url: 'https://site.example/2026/lots-of-the-sale', html };
}

const file = process.argv[2] ?? new URL('../../shared/eval/fundus.pages.jsonl', import.meta.url);
const articles = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Opened)
  : [];
console.log('| pages | call | count | median | 90% | most |\n|---|---|---|---|---|---|');
await row('no articles', NON_ARTICLES, 'gate');
if (articles.length > 0) await row('articles', articles, 'readPage');
for (const elements of ELEMENTS) {
  const page = large(elements);
  await row(`${elements} elements`, [page, page, page], 'readPage');
}
await browser.close();
