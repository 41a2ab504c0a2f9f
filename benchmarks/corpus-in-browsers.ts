/**
 * A pack inside Chromium and Firefox, as a blob in IndexedDB: how long from a cold page to the first answer, and how
 * long warm; beside MiniSearch and FlexSearch over some of the same texts.
 * `node benchmarks/corpus-in-browsers.ts FILE.pack [TEXTS FOR THE PEERS [BROWSER…]]`, a pack of large-articles.ts.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { openCorpus } from '../cli/corpus.ts';
import { EXECUTABLES } from '../test/browser/support/launch.ts';
import type { Asked, PeerAsked } from './corpus-in-page.ts';
import { articleAt, copyOf, loadPieces, type Pieces } from './large-articles.ts';
import { rarestWords } from './peers-libraries.ts';
import { quantile } from './processor-time.ts';

/** Cold starts, and warm questions of each kind. */
const COLD = 12;
const WARM = 60;
const PEER_QUERIES = 12;
const UNTOLD = 2 ** 28;

async function bundle(): Promise<string> {
  const entry = new URL('corpus-in-page.ts', import.meta.url).pathname;
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  for (const output of Array.isArray(made) ? made : [made])
    if ('output' in output) return output.output[0].code;
  throw new Error('nothing was built');
}

function serve(script: string, pack: string, texts: readonly string[]): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/bench.js')
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
    else if (request.url === '/pack') {
      response.setHeader('content-length', statSync(pack).size);
      createReadStream(pack, { highWaterMark: 2 ** 20 }).pipe(response);
    } else if (request.url === '/texts') response.end(JSON.stringify(texts));
    else
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end('<!doctype html><script src="/bench.js"></script>');
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** Calls a function of the page with arguments that JSON can hold. */
const call = async <T>(page: Page, name: string, ...args: unknown[]): Promise<T> =>
  (await page.evaluate(`bench.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`)) as T;

const both = (values: readonly number[]) =>
  `${quantile([...values], 0.5).toFixed(0)} / ${quantile([...values], 0.95).toFixed(0)}`;

async function questionsOf(pieces: Pieces, pack: string) {
  const corpus = await openCorpus(pack);
  const copies: string[] = [];
  for (let i = 0; i < WARM; i++) {
    const record = await corpus.load(`large:${(i * 7919) % corpus.size}`);
    copies.push(copyOf(pieces, record?.source.text ?? '', i, i));
  }
  const untold = Array.from({ length: WARM }, (_, i) => articleAt(pieces, UNTOLD + i).text);
  return { size: corpus.size, copies, untold };
}

async function fresh(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

async function measure(
  kind: 'chromium' | 'firefox',
  address: string,
  pack: string,
  peerTexts: number,
  peerQueries: readonly string[],
) {
  const browser = await launch({
    browser: kind === 'chromium' ? 'chrome' : 'firefox',
    executablePath: EXECUTABLES[kind],
    protocolTimeout: 600_000,
    args: kind === 'chromium' ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  const { size, copies, untold } = asked!;
  const page = await fresh(browser, address);
  const installed = await call<number>(page, 'install', '/pack');
  await page.close();
  const colds: Asked[] = [];
  for (let i = 0; i < COLD; i++) {
    const cold = await fresh(browser, address);
    colds.push(await call<Asked>(cold, 'ask', [(i % 2 === 0 ? copies : untold)[i]!]));
    await cold.close();
  }
  const warm = await fresh(browser, address);
  const copied = await call<Asked>(warm, 'ask', [copies[0], ...copies]);
  const told = await call<Asked>(warm, 'ask', [untold[0], ...untold]);
  const load = loadavg()[0]!.toFixed(1);
  console.log(
    `| ${await browser.version()} | ${size} | ${(statSync(pack).size / 1e6).toFixed(1)} | ${installed.toFixed(0)} | ${both(colds.map(({ open }) => open))} | ${both(colds.map(({ open, first }) => open + first))} | ${both(copied.times)} | ${both(told.times)} | ${copied.matched - 1}, ${told.matched} of ${WARM} | ${load} |`,
  );
  await warm.close();
  for (const peer of peerTexts > 0 ? ['MiniSearch', 'FlexSearch'] : []) {
    const page = await fresh(browser, address);
    const { build, load, bytes, times } = await call<PeerAsked>(page, 'askPeer', peer, '/texts', peerQueries);
    console.log(
      `peer ${peer} in ${kind}, ${peerTexts} texts: built in ${build.toFixed(0)} ms, loaded in ${load.toFixed(0)} ms, ${(bytes / 1e6).toFixed(1)} MB, query ${both(times)} ms`,
    );
    await page.close();
  }
  await browser.close();
}

const [pack, peers = '0', ...kinds] = process.argv.slice(2);
const pieces = loadPieces();
const asked = pieces !== null && pack !== undefined ? await questionsOf(pieces, pack) : null;
if (pieces === null || pack === undefined || asked === null) {
  console.log(pieces === null ? 'skipped: the articles are not at hand' : 'A pack is wanted.');
} else {
  const texts = Array.from({ length: Number(peers) }, (_, i) => articleAt(pieces, i).text);
  // With whole articles MiniSearch takes seconds a question; see results/corpus.md.
  const peerQueries = asked.untold.slice(0, PEER_QUERIES).map(rarestWords(texts));
  const address = await serve(await bundle(), pack, texts);
  console.log(
    '| browser | sources | pack MB | put into IndexedDB ms | open ms p50 / p95 | cold: open and first answer | copy ms | untold ms | matched: copies, untold | load |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const kind of kinds.length > 0 ? kinds : ['chromium', 'firefox'])
    if (kind === 'chromium' || kind === 'firefox')
      await measure(kind, address, pack, Number(peers), peerQueries);
}
