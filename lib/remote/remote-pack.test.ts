import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../compare/compare.ts';
import { fingerprints } from '../fingerprint/select.ts';
import { CHUNK_BYTES } from '../pack/manifest.ts';
import { contentsOf, openPack } from '../pack/open-pack.ts';
import { bytesInMemory } from '../segment/byte-source.ts';
import { rank } from '../segment/rank.ts';
import { drawOrder, type Measure } from './choose.ts';
import { RemoteError } from './fetch-range.ts';
import { blocksInMemory } from './index-blocks.ts';
import { openRemotePack } from './open-remote-pack.ts';
import { prefixOf } from './prefixes.ts';
import { packBytes } from '../pack/pack.fixture.ts';
import { chance, fakeServer, fillersOf, inPieces, storiesOf, type FakeServer } from './remote.fixture.ts';

const stories = storiesOf(150);
let bytes: Uint8Array;
beforeAll(async () => {
  const fillers = fillersOf(800);
  bytes = await packBytes([
    [...stories.slice(0, 90), ...fillers.slice(0, 500)],
    [...stories.slice(90), ...fillers.slice(500)],
  ]);
});

const ORDER_SEED = 11;
const RECORD_BLOCK = 32 * 1024;

async function opened(server: FakeServer, measure?: Measure) {
  const blocks = blocksInMemory(1000);
  const pack = await openRemotePack('https://pack.example/news.pack', {
    fetchRange: server.fetchRange,
    blocksOf: async () => blocks,
    orderOf: async (count) => drawOrder(count, chance(ORDER_SEED)),
    random: chance(3),
    timeoutMs: 500,
    ...(measure === undefined ? {} : { measure }),
  });
  if (typeof pack === 'string') throw new Error(pack);
  server.requests.length = 0;
  return { pack, blocks };
}

async function local(bytes: Uint8Array) {
  const pack = await openPack(bytesInMemory(bytes));
  if (typeof pack === 'string') throw new Error(pack);
  return (await contentsOf(pack))!;
}

const never = () => expect.unreachable('nothing is damaged');

describe('a pack at an address', () => {
  test('answers as the pack at hand, where all prefixes are asked for', async () => {
    const { shelves } = await local(bytes);
    const { pack } = await opened(fakeServer(bytes), { real: 16, asked: 16 });
    for (const { sketch } of stories.slice(0, 40)) {
      const found = await pack.lookUp(sketch, 30);
      expect(found).toEqual(await rank(shelves, fingerprints(sketch), 30, never));
    }
  });

  test('answers by the fingerprints of the prefixes at hand, as an index of these alone would', async () => {
    const { shelves } = await local(bytes);
    for (const { sketch } of stories.slice(0, 20)) {
      const { pack, blocks } = await opened(fakeServer(bytes));
      const found = await pack.lookUp(sketch, 30);
      const held = await blocks.held();
      const query = fingerprints(sketch).filter((one) => held.has(prefixOf(pack.prefixes, one)));
      expect(found).toEqual(await rank(shelves, query, 30, never));
      expect(found[0]).toMatchObject({ place: 0, document: stories.findIndex((s) => s.sketch === sketch) });
    }
  });

  test('sends as many prefixes for any article, and for the same one nothing more', async () => {
    const measure = { real: 2, asked: 5 };
    for (const { sketch } of stories.slice(0, 20)) {
      const server = fakeServer(bytes);
      const { pack, blocks } = await opened(server, measure);
      await pack.lookUp(sketch, 30);
      expect((await blocks.held()).size).toBe(measure.asked);
      const asked = server.requests.length;
      await pack.lookUp(sketch, 30);
      expect(server.requests).toHaveLength(asked);
    }
  });

  test('asks in whole chunks, for nothing but its index, until a record is wanted', async () => {
    const server = fakeServer(bytes);
    const { pack } = await opened(server);
    await pack.lookUp(stories[7]!.sketch, 30);
    expect(server.requests.length).toBeGreaterThan(0);
    for (const { start, end } of server.requests) {
      const part = pack.manifest.shards
        .map(({ segment }) => segment)
        .find((part) => part.start <= start && end <= part.end)!;
      expect((start - part.start) % CHUNK_BYTES).toBe(0);
      expect(end === part.end || (end - part.start) % CHUNK_BYTES === 0).toBe(true);
    }
  });

  test('asks the same again after a failure, so that the difference tells nothing', async () => {
    const server = fakeServer(bytes);
    const { pack, blocks } = await opened(server);
    const asked: string[][] = [];
    for (let failures = 0; failures < 3; failures++) {
      let left = failures;
      server.requests.length = 0;
      server.twist = (answer) => (left-- > 0 ? answer : { ...answer, status: 503 });
      await expect(pack.lookUp(stories[5]!.sketch, 30)).rejects.toThrow(RemoteError);
      expect((await blocks.held()).size).toBe(0);
      asked.push(server.requests.map(({ start, end }) => `${start}-${end}`).sort());
    }
    server.requests.length = 0;
    server.twist = (answer) => answer;
    await pack.lookUp(stories[5]!.sketch, 30);
    const all = new Set(server.requests.map(({ start, end }) => `${start}-${end}`));
    const held = await blocks.held();
    expect(held.size).toBeGreaterThan(0);
    // What came the first time is kept as checked chunks, and not asked for again; nothing new is asked.
    expect([...all].filter((one) => !asked.flat().includes(one))).toEqual([]);
  });

  test('finds and shows a copy, and reads records in whole blocks, others among them', async () => {
    const server = fakeServer(bytes);
    const { pack } = await opened(server);
    const original = stories[33]!.source;
    const report = await compare({ text: original.text!, lang: 'en' }, pack.corpus);
    expect(report.matches[0]!.source.id).toBe(original.id);
    expect(report.matches[0]!.sourceText).toBe(original.text);
    expect(report.alert).toBe(true);
    const wanted = pack.manifest.shards.flatMap(({ records }) =>
      server.requests
        .filter(({ start, end }) => records.start <= start && end <= records.end)
        .map(({ start, end }) => [start - records.start, end - records.start, records.end - records.start]),
    );
    // One range may be several blocks that touch; its ends are ends of blocks.
    for (const [start, end, all] of wanted) {
      expect(start! % RECORD_BLOCK).toBe(0);
      expect(end === all || end! % RECORD_BLOCK === 0).toBe(true);
    }
    const blocks = wanted.reduce((sum, [start, end]) => sum + Math.ceil((end! - start!) / RECORD_BLOCK), 0);
    expect(blocks).toBeGreaterThan(2);
  });

  test('that is changed while it is read is no longer read, and nothing of the change is kept', async () => {
    const server = fakeServer(bytes);
    const { pack, blocks } = await opened(server);
    server.twist = (answer) => ({ ...answer, etag: '"two"' });
    await expect(pack.lookUp(stories[1]!.sketch, 30)).rejects.toMatchObject({ fault: 'changed' });
    expect((await blocks.held()).size).toBe(0);
  });

  test('whose bytes are not those that the manifest names is not believed', async () => {
    const server = fakeServer(bytes);
    const { pack, blocks } = await opened(server);
    server.twist = (answer, { start, end }) => {
      const changed = bytes.slice(start, end);
      changed[changed.length >>> 1]! ^= 1;
      return { ...answer, body: inPieces(changed) };
    };
    await expect(pack.lookUp(stories[1]!.sketch, 30)).rejects.toThrow('changed');
    expect((await blocks.held()).size).toBe(0);
  });

  test('is not opened where any byte of what is read first was changed', async () => {
    const options = {
      blocksOf: async () => blocksInMemory(10),
      orderOf: async (count: number) => drawOrder(count, chance(1)),
      random: chance(3),
    };
    const read = fakeServer(bytes);
    expect(
      typeof (await openRemotePack('https://a.example/a', { ...options, fetchRange: read.fetchRange })),
    ).toBe('object');
    const random = chance(7);
    const places = read.requests.flatMap(({ start, end }) =>
      Array.from({ length: 4 }, () => start + Math.floor(random() * (end - start))),
    );
    expect(places.length).toBeGreaterThan(20);
    for (const at of places) {
      const changed = bytes.slice();
      changed[at]! ^= 4;
      const { fetchRange } = fakeServer(changed);
      const found = await openRemotePack('https://a.example/a', { ...options, fetchRange });
      expect(typeof found).toBe('string');
    }
  });
});
