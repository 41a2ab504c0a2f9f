import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCorpusAt } from '../../cli/remote-corpus.ts';
import { openPack } from '../../lib/pack/open-pack.ts';
import type { Manifest } from '../../lib/pack/manifest.ts';
import { packBytes } from '../../lib/pack/pack.fixture.ts';
import { fillersOf, storiesOf } from '../../lib/remote/remote.fixture.ts';
import { bytesInMemory } from '../../lib/segment/byte-source.ts';

const MAIN = path.join(import.meta.dirname, '../../cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-at-address-'));
const stories = storiesOf(40);

let bytes: Uint8Array;
let manifest: Manifest;
let server: Server;
/** What was asked for: first and last byte. */
let asked: (readonly [number, number])[] = [];
let knowsRanges = true;

beforeAll(async () => {
  bytes = await packBytes([[...stories, ...fillersOf(500)]]);
  const pack = await openPack(bytesInMemory(bytes));
  if (typeof pack === 'string') throw new Error(pack);
  ({ manifest } = pack);
  server = createServer((request, response) => {
    const range = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '');
    if (range === null || !knowsRanges) return response.end(bytes);
    const [first, last] = [Number(range[1]), Number(range[2])];
    asked.push([first, last]);
    response.writeHead(206, { 'content-range': `bytes ${first}-${last}/${bytes.length}`, etag: '"a"' });
    return response.end(bytes.subarray(first, last + 1));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => server.close());

async function check(article: string) {
  const file = path.join(folder, 'article.txt');
  writeFileSync(file, article);
  const { port } = server.address() as AddressInfo;
  const corpus = `http://127.0.0.1:${port}/news.pack`;
  const child = spawn(process.execPath, [MAIN, 'check', '--corpus', corpus, file], {
    env: { ...process.env, XDG_CACHE_HOME: folder },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => (stdout += String(text)));
  child.stderr.on('data', (text) => (stderr += String(text)));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, stdout, stderr };
}

function inIndex([first, last]: readonly [number, number]): boolean {
  const { start, end } = manifest.shards[0]!.segment;
  return first >= start && last < end;
}

/** Chunks of the index that opening the pack reads, for everyone. */
const HEADS = 3;

test('check finds a copy in a pack at an address, says what it sends, and does not fetch the pack', async () => {
  const { source } = stories[21]!;
  const { stdout, stderr, status } = await check(source.text!);
  expect(status).toBe(0);
  expect(stdout).toContain('Story 21');
  expect(stderr).toContain('is sent no text and no address of an article');
  const fetched = asked.reduce((sum, [first, last]) => sum + last + 1 - first, 0);
  expect(fetched).toBeLessThan(bytes.length);
  expect(asked.filter(inIndex).length).toBeGreaterThan(HEADS);
});

test('check asks nothing more of the index for the same article, also in another run', async () => {
  asked = [];
  expect((await check(stories[21]!.source.text!)).stdout).toContain('Story 21');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(inIndex).length).toBeLessThanOrEqual(HEADS);
});

test('check says why there is nothing to look up in', async () => {
  knowsRanges = false;
  expect(await check('A text.')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('whole files only'),
  });
  knowsRanges = true;
  for (const address of [
    'http://news.example/a.pack',
    'https://192.168.1.1/a.pack',
    'https://localhost/a.pack',
  ])
    await expect(openCorpusAt(address)).rejects.toThrow('public https addresses');
});
