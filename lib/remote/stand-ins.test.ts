import { beforeAll, expect, test } from 'vitest';
import type { CorpusRecord } from '../corpus/corpus.ts';
import { fingerprints } from '../fingerprint/select.ts';
import { contentsOf, openPack } from '../pack/open-pack.ts';
import { packBytes } from '../pack/pack.fixture.ts';
import { bytesInMemory } from '../segment/byte-source.ts';
import { rank } from '../segment/rank.ts';
import { drawOrder, type Random } from './choose.ts';
import { blocksInMemory } from './index-blocks.ts';
import { prefixOf, type Prefixes } from './prefixes.ts';
import type { Place } from './record-blocks.ts';
import { remotePack, type RemoteParts } from './remote-pack.ts';
import { chance, fillersOf, storiesOf } from './remote.fixture.ts';
import { standInQueries } from './stand-ins.ts';

const READ = 8;
/** Sources of sixty fingerprints each out of four thousand, so that each has some in common with many others. */
const random = chance(31);
const pool = Array.from({ length: 4000 }, () => 16 * Math.floor(random() * 2 ** 28));
const all = fillersOf(1200).map(({ source, sketch }) => {
  const own = new Set(Array.from({ length: 60 }, () => pool[Math.floor(random() * pool.length)]!));
  return { source, sketch: { ...sketch, shingles: Uint32Array.from(own).sort() } };
});
const shards = [all.slice(0, 700), all.slice(700)];
const prefixes: Prefixes = { count: 16, ceiling: 2 ** 32 };

let local: Pick<RemoteParts, 'manifest' | 'segments' | 'frequencies'>;
beforeAll(async () => {
  const pack = await openPack(bytesInMemory(await packBytes(shards)));
  if (typeof pack === 'string') throw new Error(pack);
  const { shelves, frequencies } = (await contentsOf(pack))!;
  local = { manifest: pack.manifest, segments: shelves.map(({ segment }) => segment), frequencies };
});

/** The places whose records a lookup reads, and the prefixes that were asked for. */
async function readBy({ sketch }: CorpusRecord, random: Random) {
  const read: Place[] = [];
  const blocks = blocksInMemory(100);
  const pack = remotePack({
    ...local,
    signedBy: null,
    prefixes,
    blocks,
    order: drawOrder(prefixes.count, random),
    random,
    records: { ask: async (places) => void read.push(...places), read: async () => null },
    spent: () => ({ bytes: 0, requests: 0 }),
  });
  const found = await pack.corpus.retrieve(sketch, 30);
  return { read, found, held: await blocks.held() };
}

const name = ({ place, document }: Place) => `${place}:${document}`;

test('of who reads a source, the server finds seven others whose lookups would have read the same records', async () => {
  const random = chance(4);
  const over = local.segments.map((segment) => ({ segment, removed: new Set<number>() }));
  for (const document of [3, 500, 650]) {
    const { read, held } = await readBy(shards[0]![document]!, random);
    const seen = new Set(read.map(name));
    expect(seen.size).toBeGreaterThan(4 * READ);
    const explaining: string[] = [];
    // A lookup of a source reads that source itself: others than those that were read explain nothing.
    for (const place of new Map(read.map((one) => [name(one), one])).values()) {
      const { sketch } = shards[place.place]![place.document]!;
      const query = fingerprints(sketch).filter((one) => held.has(prefixOf(prefixes, one)));
      const wanted = await rank(over, query, READ, () => expect.unreachable());
      if (wanted.every((one) => seen.has(name(one)))) explaining.push(name(place));
    }
    expect(explaining).toContain(`0:${document}`);
    expect(explaining.length).toBeGreaterThanOrEqual(8);
  }
});

test('nothing is read where nothing is found, and what is found is not changed by what else is read', async () => {
  const none = await readBy(storiesOf(1)[0]!, chance(5));
  expect(none).toMatchObject({ read: [], found: [] });
  const [one, two] = [await readBy(all[9]!, chance(6)), await readBy(all[9]!, chance(6))];
  expect(one.found).toEqual(two.found);
  expect(one.found[0]!.id).toBe('0:9');
});

test('a stand-in has the share of another source that the query has of anything but its best', async () => {
  const over = local.segments.map((segment) => ({ segment, removed: new Set<number>() }));
  const within = [...Array(prefixes.count).keys()];
  const keysOf = (i: number) => fingerprints(shards[0]![i]!.sketch);
  const half = (i: number) => keysOf(i).filter((_, at) => at % 2 === 0);
  const query = Uint32Array.from([...half(1), ...half(2), ...half(2).slice(0, 1)]).sort();
  const best = { place: 0, document: 1 };
  const queries = await standInQueries({ over, prefixes, within, query, best }, 6, chance(8));
  expect(queries).toHaveLength(6);
  for (const stand of queries) {
    const shares = shards.flat().map(({ sketch }) => {
      const own = new Set(fingerprints(sketch));
      return stand.filter((key) => own.has(key)).length / stand.length;
    });
    const [first, second] = shares.toSorted((a, b) => b - a);
    expect(first).toBeGreaterThan(0.35);
    expect(first).toBeLessThan(0.65);
    expect(second).toBeGreaterThan(0.35);
  }
});
