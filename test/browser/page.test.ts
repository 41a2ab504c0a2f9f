import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyUrl } from '../../demo/outlets.ts';
import { serveNews, type NewsServer } from '../../demo/server.ts';
import type { PageReading } from '../../lib/document/reading.ts';
import { parseHtml } from '../../lib/page/parse-html.ts';
import { extractPage } from '../../lib/page/read.ts';
import { BROWSERS, type Browser } from './support/browser.ts';
import { launch } from './support/launch.ts';
import { stories } from './support/session.ts';

const HOST = 'fixtures.example';
const folder = new URL('../pages/articles/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.html'));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const LONG = `<!doctype html><html><head><title>Long</title><meta property="og:type" content="article"></head><body><main><article><h1>Long</h1>${Array.from({ length: 60 }, (_, i) => `<p>Paragraph ${i} of the report tells what the harbour board decided on day ${i} of its session, and why.</p>`).join('')}</article></main></body></html>`;

/** The page reader as one classic script, made by the bundler that makes the extension. */
async function bundle(): Promise<string> {
  const entry = new URL('../pages/in-browser.ts', import.meta.url).pathname;
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bundle' } },
  });
  const outputs = Array.isArray(made) ? made : [made];
  for (const output of outputs) if ('output' in output) return output.output[0].code;
  throw new Error('nothing was built');
}

const script = bundle();

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.openPage(url);
  await page.evaluate(await script);
  return page;
}

/** Runs an expression in the page, in which `reader` is the page reader; the value travels as JSON. */
async function run(page: Page, expression: string): Promise<unknown> {
  return JSON.parse(String(await page.evaluate(`JSON.stringify(${expression} ?? null)`)));
}

describe.each(BROWSERS)('%s: the page reader', (kind) => {
  let server: NewsServer;
  let browser: Browser;
  beforeAll(async () => {
    const pages = new Map([['long', LONG], ...fixtures.map((name) => [name, fixture(name)] as const)]);
    const site = (path: string): { type: string; body: string } | null => {
      const body = pages.get(path.slice(path.lastIndexOf('/') + 1));
      return body === undefined ? null : { type: 'text/html; charset=utf-8', body };
    };
    server = await serveNews({ sites: { [HOST]: site } });
    browser = await launch(kind, { proxyPort: server.port });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const urls = [...fixtures.map((name) => `http://${HOST}/2026/${name}`), ...stories.map(storyUrl)];

  test('gives the same text and the same paragraphs as in Node, on at least thirty pages', async () => {
    expect(urls.length).toBeGreaterThanOrEqual(30);
    const page = await browser.openPage(urls[0]!);
    for (const url of urls) {
      await page.goto(url);
      await page.evaluate(await script);
      const html = url.includes(HOST)
        ? fixture(url.slice(url.lastIndexOf('/') + 1))
        : ((await page.evaluate('document.documentElement.outerHTML')) as string);
      const inBrowser = (await run(page, 'reader.extractPage(document, location.href)')) as PageReading;
      const inNode = extractPage(parseHtml(html, url), url);
      expect(inBrowser, url).toEqual(JSON.parse(JSON.stringify(inNode)));
    }
    await page.close();
  });

  test('marks passages and takes the marks off again without touching the page', async () => {
    const page = await open(browser, `http://${HOST}/2026/long`);
    const result = await run(
      page,
      `(() => {
        const before = document.documentElement.outerHTML;
        const { article, paragraphs } = reader.extractPage(document, location.href);
        const spans = [paragraphs[3].span, paragraphs[50].span];
        const ranges = reader.anchorSpans(document, article.text, spans).flatMap((anchor) => anchor.ranges);
        const isMarked = reader.markRanges('kept', ranges);
        const size = CSS.highlights.get('wireprint-kept')?.size;
        reader.scrollToRange(ranges[1], reader.domOf(document), true);
        const box = ranges[1].getBoundingClientRect();
        const isInView = box.top >= 0 && box.bottom <= innerHeight;
        reader.removeMarks();
        const left = CSS.highlights.size;
        return { isMarked, size, isInView, left, texts: ranges.map(String), same: before === document.documentElement.outerHTML };
      })()`,
    );
    expect(result).toEqual({
      isMarked: true,
      size: 2,
      isInView: true,
      left: 0,
      same: true,
      texts: [3, 50].map((i) => expect.stringContaining(`Paragraph ${i} of the report`) as string),
    });
    await page.close();
  });

  test('does not read what a style sheet hides', async () => {
    const page = await open(browser, `http://${HOST}/2026/long`);
    const texts = (await run(
      page,
      `(() => {
        const style = document.createElement('style');
        style.textContent = 'article p:nth-of-type(2n) { display: none }';
        document.head.append(style);
        return reader.extractPage(document, location.href).article.text;
      })()`,
    )) as string;
    expect(texts).toContain('Paragraph 2 of');
    expect(texts).not.toContain('Paragraph 3 of');
    await page.close();
  });

  test('reads a selection with its surroundings', async () => {
    const page = await open(browser, `http://${HOST}/2026/long`);
    const reading = (await run(
      page,
      `(() => {
        const [, first, second] = document.querySelectorAll('article p');
        getSelection().setBaseAndExtent(first.firstChild, 10, second.firstChild, 20);
        return reader.readSelection(document, location.href);
      })()`,
    )) as Extract<PageReading, { kind: 'article' }>;
    expect(reading.article.text).toMatch(/^1 of the report.*\n\nParagraph 2 of the r$/u);
    expect(reading.surroundings?.after).toMatch(/^eport tells/u);
    await page.close();
  });

  test('reads at most three times while the page changes ten thousand times a second', async () => {
    const page = await open(browser, `http://${HOST}/2026/long`);
    const reads = await page.evaluate(`new Promise((resolve) => {
      let reads = 0;
      const read = () => (reads++, reader.readPage(document, location.href));
      reader.watchPage({ document, url: () => location.href, read, report: () => undefined });
      const target = document.body.appendChild(document.createElement('div'));
      const until = performance.now() + 10000;
      const storm = () => {
        for (let i = 0; i < 100; i++) target.textContent = String(i);
        if (performance.now() < until) setTimeout(storm, 10);
        else resolve(reads);
      };
      storm();
    })`);
    expect(reads).toBeLessThanOrEqual(3);
    await page.close();
  });

  test('lets a page of 100,000 elements be, and says so', async () => {
    const page = await open(browser, `http://${HOST}/2026/long`);
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<i></i>'.repeat(100000))`);
    expect(await run(page, 'reader.readPage(document, location.href)')).toEqual({
      kind: 'skipped',
      reason: 'too-large',
    });
    await page.close();
  });
});
