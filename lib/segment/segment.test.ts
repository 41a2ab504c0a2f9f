import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../fingerprint-index/inverted-index.ts';
import { retrieve } from '../retrieve/retrieve.ts';
import { createSegmentBuilder } from './build.ts';
import { joined } from './parts.ts';
import { bytesInMemory, type ByteSource } from './byte-source.ts';
import { mergeSegments } from './merge.ts';
import { rank, type SegmentInUse } from './rank.ts';
import { openSegment, postingsIn, withId, type Segment } from './segment.ts';

interface Row {
  readonly id: string;
  readonly fingerprints: Uint32Array;
}

/** Few fingerprints, so that they are shared, and some at the ends of their range. */
const fingerprint = fc.oneof(
  fc
    .integer({ min: 0, max: 40 })
    .map((n) => (Math.imul(n, 0x9e3779b1) >>> 0) - ((Math.imul(n, 0x9e3779b1) >>> 0) % 8)),
  fc.constantFrom(0, 1, 0xffffffff, 0xfffffff8),
  fc.integer({ min: 0, max: 0xffffffff }),
);
const rows = fc
  .array(fc.uniqueArray(fingerprint, { maxLength: 30 }), { maxLength: 60 })
  .map((lists) => lists.map((list, i): Row => ({ id: `doc ${i}`, fingerprints: Uint32Array.from(list) })));
const query = fc.uniqueArray(fingerprint, { maxLength: 30 }).map((list) => Uint32Array.from(list));

function bytesOf(list: readonly Row[], ceiling?: number): Uint8Array {
  const builder = createSegmentBuilder(ceiling);
  for (const { id, fingerprints } of list) builder.add(id, fingerprints);
  return joined(builder.finish());
}

async function open(bytes: Uint8Array): Promise<Segment> {
  const segment = await openSegment(bytesInMemory(bytes));
  if (typeof segment === 'string') throw new Error(segment);
  return segment;
}

const never = () => expect.unreachable('nothing is damaged');
const whole = (segment: Segment): SegmentInUse => ({ segment, removed: new Set() });

async function ranked(segments: readonly SegmentInUse[], query: Uint32Array, limit = 50) {
  return rank(segments, query, limit, never);
}

describe('a segment', () => {
  test('has for each fingerprint the documents that hold it', async () => {
    await fc.assert(
      fc.asyncProperty(rows, query, async (list, query) => {
        const found = await postingsIn(await open(bytesOf(list)), query);
        for (const key of query) {
          const holders = list.flatMap(({ fingerprints }, i) => (fingerprints.includes(key) ? [i] : []));
          expect([...(found!.get(key) ?? [])]).toEqual(holders);
        }
      }),
    );
  });

  test('ranks as retrieval over an index in memory does', async () => {
    await fc.assert(
      fc.asyncProperty(rows, query, async (list, query) => {
        const expected = retrieve(buildIndex(list.map((row) => row.fingerprints)), query, 50);
        const found = await ranked([whole(await open(bytesOf(list)))], query);
        expect(found.map(({ document, weight }) => ({ document, weight }))).toEqual(expected);
      }),
    );
  });

  test('under a ceiling ranks as if fingerprints above did not exist', async () => {
    await fc.assert(
      fc.asyncProperty(rows, query, fc.integer({ min: 1, max: 2 ** 32 }), async (list, query, ceiling) => {
        const below = list.map((row) => row.fingerprints.filter((key) => key < ceiling));
        const found = await ranked([whole(await open(bytesOf(list, ceiling)))], query);
        const expected = retrieve(buildIndex(below), query, 50);
        expect(found.map(({ document, weight }) => ({ document, weight }))).toEqual(expected);
      }),
    );
  });

  test('leaves out what too many documents share, as retrieval does, counted over all segments', async () => {
    const rowsOf = (count: number): Row[] =>
      Array.from({ length: count }, (_, i) => ({
        id: `doc ${i}`,
        fingerprints: i === 7 ? Uint32Array.of(5, 9) : Uint32Array.of(5),
      }));
    const query = Uint32Array.of(5, 9);
    for (const sizes of [[64], [65], [40, 40], [30, 34]]) {
      const all = sizes.flatMap(rowsOf);
      const segments = await Promise.all(sizes.map(async (size) => whole(await open(bytesOf(rowsOf(size))))));
      const expected = retrieve(buildIndex(all.map((row) => row.fingerprints)), query, 100);
      expect((await ranked(segments, query, 100)).map(({ weight }) => weight)).toEqual(
        expected.map(({ weight }) => weight),
      );
    }
  });

  test('finds the document of an id, and none for an id that was never added', async () => {
    const list = Array.from({ length: 500 }, (_, i) => ({
      id: `doc ${i}`,
      fingerprints: new Uint32Array(0),
    }));
    const segment = await open(bytesOf(list));
    for (const i of [0, 1, 250, 499]) expect([...(await withId(segment, `doc ${i}`))!]).toContain(i);
    expect(await withId(segment, 'another')).toHaveLength(0);
  });

  test('reads a small part of its bytes for a query', async () => {
    const random = lcg(7);
    const list = Array.from({ length: 5000 }, (_, i) => ({
      id: `doc ${i}`,
      fingerprints: Uint32Array.from({ length: 30 }, () => random() >>> 0),
    }));
    const bytes = bytesOf(list);
    let read = 0;
    const counting: ByteSource = {
      size: bytes.length,
      async read(start, end) {
        read += end - start;
        return bytes.subarray(start, end);
      },
    };
    const segment = await openSegment(counting);
    if (typeof segment === 'string') throw new Error(segment);
    expect(read).toBeLessThan(bytes.length / 50);
    read = 0;
    const [best] = await ranked([whole(segment)], list[4321]!.fingerprints);
    expect(best!.document).toBe(4321);
    expect(read).toBeLessThan(30 * 2048);
  });
});

function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.imul(state ^ (state >>> 15), 0x85ebca6b) >>> 0;
  };
}

/** Documents with a choice of those that are removed, cut into segments. */
const cutRows = fc
  .tuple(
    rows,
    fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
    fc.array(fc.nat(60), { maxLength: 3 }),
  )
  .map(([list, isRemoved, cuts]) => {
    const borders = [0, ...cuts.map((cut) => Math.min(cut, list.length)).sort((a, b) => a - b), list.length];
    return borders.slice(1).map((end, i) => ({
      list: list.slice(borders[i], end),
      removed: new Set(
        list.slice(borders[i], end).flatMap((_, j) => (isRemoved[borders[i]! + j] ? [j] : [])),
      ),
    }));
  });

describe('several segments with tombstones', () => {
  test('rank as one index of what has not been removed', async () => {
    await fc.assert(
      fc.asyncProperty(cutRows, query, async (cut, query) => {
        const living = cut.flatMap(({ list, removed }) => list.filter((_, i) => !removed.has(i)));
        const inUse = await Promise.all(
          cut.map(async ({ list, removed }) => ({ segment: await open(bytesOf(list)), removed })),
        );
        const found = await ranked(inUse, query);
        const expected = retrieve(buildIndex(living.map((row) => row.fingerprints)), query, 50);
        expect(found.map(({ place, document }) => cut[place]!.list[document]!.id)).toEqual(
          expected.map(({ document }) => living[document]!.id),
        );
        expect(found.map(({ weight }) => weight)).toEqual(expected.map(({ weight }) => weight));
      }),
    );
  });

  test('merge into the segment of what has not been removed', async () => {
    await fc.assert(
      fc.asyncProperty(cutRows, query, async (cut, query) => {
        const inUse = await Promise.all(
          cut.map(async ({ list, removed }) => ({ segment: await open(bytesOf(list)), removed })),
        );
        const living = cut.flatMap(({ list, removed }) => list.filter((_, i) => !removed.has(i)));
        const merged = await mergeSegments(inUse);
        expect(merged!.from.map(({ place, document }) => cut[place]!.list[document]!.id)).toEqual(
          living.map((row) => row.id),
        );
        const segment = await open(joined(merged!.parts));
        expect(await postingsIn(segment, query)).toEqual(
          await postingsIn(await open(bytesOf(living)), query),
        );
        for (const [i, { id }] of living.entries()) expect([...(await withId(segment, id))!]).toContain(i);
      }),
    );
  });
});

describe('bytes that are no whole segment', () => {
  const sound = bytesOf(
    Array.from({ length: 40 }, (_, i) => ({ id: `${i}`, fingerprints: Uint32Array.of(i * 1000, 77, i * 7) })),
  );
  const everything = Uint32Array.from([
    77,
    ...Array.from({ length: 40 }, (_, i) => [i * 1000, i * 7]).flat(),
  ]);

  /** Whether damage is told, by opening or by reading all. */
  async function isRefused(bytes: Uint8Array): Promise<boolean> {
    const segment = await openSegment(bytesInMemory(bytes));
    if (typeof segment === 'string') return true;
    const found = await postingsIn(segment, everything);
    const ids = await Promise.all(Array.from({ length: 40 }, (_, i) => withId(segment, `${i}`)));
    return found === null || ids.includes(null);
  }

  test('are refused wherever they are cut', async () => {
    expect(await isRefused(sound)).toBe(false);
    for (let end = 0; end < sound.length; end++) expect(await isRefused(sound.slice(0, end))).toBe(true);
  });

  test('are refused wherever a bit is flipped', async () => {
    for (let bit = 0; bit < 8 * sound.length; bit++) {
      const bytes = sound.slice();
      bytes[bit >>> 3]! ^= 1 << (bit & 7);
      expect(await isRefused(bytes), `bit ${bit}`).toBe(true);
    }
  });

  test('never make reading throw or hang, whatever they are', async () => {
    const start = fc.integer({ min: 0, max: sound.length });
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (at, noise) => {
        const bytes = new Uint8Array(Math.max(sound.length, at + noise.length));
        bytes.set(sound);
        bytes.set(noise, at);
        await isRefused(bytes);
      }),
    );
  });

  test('of one segment leave the others searchable, and are told', async () => {
    const segment = await open(sound);
    const unreadable: ByteSource = { size: sound.length, read: () => Promise.reject(new Error('gone')) };
    const gone: Segment = { ...segment, fingerprints: { ...segment.fingerprints, source: unreadable } };
    const damaged: number[] = [];
    const found = await rank([whole(segment), whole(gone)], everything, 5, (place) => damaged.push(place));
    expect(damaged).toEqual([1]);
    expect(found.map(({ place }) => place)).toEqual([0, 0, 0, 0, 0]);
  });
});
