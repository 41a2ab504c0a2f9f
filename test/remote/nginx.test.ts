import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprints } from '../../lib/fingerprint/select.ts';
import { contentsOf, openPack } from '../../lib/pack/open-pack.ts';
import { drawOrder, type Measure } from '../../lib/remote/choose.ts';
import type { FetchRange } from '../../lib/remote/fetch-range.ts';
import { blocksInMemory } from '../../lib/remote/index-blocks.ts';
import { openRemotePack } from '../../lib/remote/open-remote-pack.ts';
import { openRangedFile } from '../../lib/remote/ranged-file.ts';
import { packBytes } from '../../lib/pack/pack.fixture.ts';
import { chance, fillersOf, storiesOf } from '../../lib/remote/remote.fixture.ts';
import { bytesInMemory } from '../../lib/segment/byte-source.ts';
import { rank } from '../../lib/segment/rank.ts';
import { findNginx, startNginx, type Nginx } from './nginx.ts';

const binary = findNginx();
if (binary === null) console.log('skipped: nginx is not installed; scripts/setup.sh installs it');

/** The statuses of the cache that came with the answers, in the order in which they came. */
const statuses: string[] = [];

const fetchRange: FetchRange = async (address, start, end, etag, signal) => {
  const response = await fetch(address, {
    headers: { range: `bytes=${start}-${end - 1}`, ...(etag === null ? {} : { 'if-match': etag }) },
    signal,
    redirect: 'error',
  });
  statuses.push(response.headers.get('x-cache-status') ?? 'none');
  return {
    status: response.status,
    contentRange: response.headers.get('content-range'),
    etag: response.headers.get('etag'),
    body: response.body!,
  };
};

const LIMITS = { timeoutMs: 5000, mostBytes: 1e8 };
const stories = storiesOf(60);

async function opened(address: string, measure: Measure = { real: 16, asked: 16 }) {
  const pack = await openRemotePack(address, {
    fetchRange,
    blocksOf: async () => blocksInMemory(100),
    orderOf: async (count) => drawOrder(count, chance(8)),
    random: chance(2),
    measure,
  });
  if (typeof pack === 'string') throw new Error(pack);
  return pack;
}

describe.skipIf(binary === null)('a pack behind nginx', () => {
  let nginx: Nginx;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const fillers = fillersOf(600);
    bytes = await packBytes([[...stories, ...fillers.slice(0, 300)], fillers.slice(300)]);
    nginx = await startNginx(binary!);
  });
  afterAll(async () => nginx.stop());

  function put(name: string, content: Uint8Array, seconds = 1_700_000_000): void {
    writeFileSync(path.join(nginx.files, name), content);
    utimesSync(path.join(nginx.files, name), seconds, seconds);
  }

  test('is searched by ranges, with the answers of the pack at hand', async () => {
    put('a.pack', bytes);
    const pack = await opened(`${nginx.origin}/a.pack`);
    const local = await openPack(bytesInMemory(bytes));
    if (typeof local === 'string') throw new Error(local);
    const { shelves } = (await contentsOf(local))!;
    for (const { sketch } of stories.slice(0, 20)) {
      const found = await pack.lookUp(sketch, 30);
      expect(found).toEqual(await rank(shelves, fingerprints(sketch), 30, () => expect.unreachable()));
    }
    expect(pack.spent().bytes).toBeLessThan(bytes.length / 2);
    expect(nginx.log().filter((line) => / 206 /u.test(line)).length).toBeGreaterThan(5);
  });

  test('is answered out of the cache the second time, to whoever asks, without the origin', async () => {
    put('b.pack', bytes);
    const measure = { real: 2, asked: 4 };
    const first = await opened(`${nginx.edge}/b.pack`, measure);
    const found = await first.lookUp(stories[4]!.sketch, 30);
    const [asked] = [nginx.log().length];
    statuses.length = 0;
    const second = await opened(`${nginx.edge}/b.pack`, measure);
    expect(await second.lookUp(stories[4]!.sketch, 30)).toEqual(found);
    expect(statuses.length).toBeGreaterThan(5);
    expect(new Set(statuses)).toEqual(new Set(['HIT']));
    // One line a request at the edge, none at the origin.
    expect(nginx.log().length - asked).toBe(statuses.length);
  });

  test('that is replaced while it is looked up is noticed, at the origin and behind the cache', async () => {
    for (const [i, server] of [nginx.origin, nginx.edge].entries()) {
      const name = `c${i}.pack`;
      put(name, bytes);
      const pack = await opened(`${server}/${name}`, { real: 1, asked: 1 });
      put(name, await packBytes([fillersOf(600), stories]), 1_700_000_999);
      // The edge may still have some ranges of the old file, and may give them: these are sound. It must not mix.
      const outcomes = await Promise.all(
        stories.slice(0, 30).map(async ({ sketch }) =>
          pack.lookUp(sketch, 3).then(
            () => 'old',
            (error: unknown) => (error as { fault?: string }).fault,
          ),
        ),
      );
      expect(new Set(outcomes)).toContain('changed');
      expect(outcomes.filter((one) => one !== 'old' && one !== 'changed')).toEqual([]);
    }
  });

  test('is not fetched whole from a server that knows no ranges', async () => {
    put('d.pack', bytes);
    expect(await openRangedFile(`${nginx.origin}/whole/d.pack`, fetchRange, LIMITS)).toBe('no-ranges');
    expect(await openRangedFile(`${nginx.origin}/absent.pack`, fetchRange, LIMITS)).toBe('unreachable');
  });

  test('gives any range as it lies in the file', async () => {
    put('e.pack', bytes);
    const file = await openRangedFile(`${nginx.edge}/e.pack`, fetchRange, LIMITS);
    if (typeof file === 'string') throw new Error(file);
    for (const [start, end] of [
      [0, 1],
      [65_535, 65_537],
      [bytes.length - 1, bytes.length],
      [0, bytes.length],
    ] as const) {
      expect(Buffer.from(await file.read(start, end)).equals(bytes.subarray(start, end))).toBe(true);
    }
  });
});

test('the server of the tests is the one of the documentation', () => {
  const conf = readFileSync(path.join(import.meta.dirname, 'nginx.conf'), 'utf8');
  const docs = readFileSync(path.join(import.meta.dirname, '../../docs/scale.md'), 'utf8');
  const lines =
    docs
      .match(/```nginx\n(.*?)```/su)?.[1]
      ?.trim()
      .split('\n') ?? [];
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) expect(conf).toContain(line.trim());
});
