import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSegmentBuilder } from '../segment/build.ts';
import { bytesInMemory } from '../segment/byte-source.ts';
import { joined } from '../segment/parts.ts';
import { openSegment, postingsIn } from '../segment/segment.ts';
import { choosePrefixes, drawOrder } from './choose.ts';
import { overBlocks, readBlock } from './index-blocks.ts';
import { prefixesFor, prefixOf, rangeOf } from './prefixes.ts';
import { chance } from './remote.fixture.ts';

const COUNT = 64;
const some = fc.uniqueArray(fc.integer({ min: 0, max: COUNT - 1 }), { maxLength: 40 });
const order = fc.integer({ min: 1, max: 1e9 }).map((seed) => drawOrder(COUNT, chance(seed)));
const measure = { real: 3, asked: 7 };

describe('the prefixes of a lookup', () => {
  test('are those that the article occupies and the reader has first in order', () => {
    fc.assert(
      fc.property(some, some, order, (occupied, held, order) => {
        const { real } = choosePrefixes(new Set(occupied), order, (prefix) => held.includes(prefix), measure);
        const places = occupied.map((prefix) => order.indexOf(prefix)).sort((a, b) => a - b);
        expect(real).toEqual(places.slice(0, 3).map((place) => order[place]));
      }),
    );
  });

  test('are asked for among others, always as many, or not at all', () => {
    fc.assert(
      fc.property(some, some, order, (occupied, held, order) => {
        const isHeld = (prefix: number) => held.includes(prefix);
        const { real, fetched } = choosePrefixes(new Set(occupied), order, isHeld, measure);
        const missing = real.filter((prefix) => !isHeld(prefix));
        expect(fetched).toHaveLength(missing.length === 0 ? 0 : measure.asked);
        expect(new Set(fetched).size).toBe(fetched.length);
        expect(fetched.filter(isHeld)).toEqual([]);
        expect(missing.filter((prefix) => !fetched.includes(prefix))).toEqual([]);
      }),
    );
  });

  test('are not asked for twice: what was fetched answers the same article again', () => {
    fc.assert(
      fc.property(some, order, (occupied, order) => {
        const first = choosePrefixes(new Set(occupied), order, () => false, measure);
        const again = choosePrefixes(
          new Set(occupied),
          order,
          (prefix) => first.fetched.includes(prefix),
          measure,
        );
        expect(again).toEqual({ real: first.real, fetched: [] });
      }),
    );
  });
});

test('an order holds each prefix once', () => {
  fc.assert(
    fc.property(order, (order) => {
      expect(order.toSorted((a, b) => a - b)).toEqual([...order.keys()]);
    }),
  );
});

test('the block of a prefix answers for its fingerprints as the whole index does', async () => {
  const value = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { maxLength: 40 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 2 ** 20, max: 2 ** 32 }),
      fc.constantFrom(0, 3),
      async (lists, ceiling, shift) => {
        const documents = lists.map((list) => Uint32Array.from(list, (v) => (v >>> shift) * 2 ** shift));
        const builder = createSegmentBuilder(ceiling);
        documents.forEach((list, i) => builder.add(`d${i}`, list));
        const segment = await openSegment(bytesInMemory(joined(builder.finish())));
        if (typeof segment === 'string') throw new Error(segment);
        const prefixes = { count: 16, ceiling };
        for (const key of documents.flatMap((list) => [...list]).filter((key) => key < ceiling)) {
          const prefix = prefixOf(prefixes, key);
          const block = await readBlock([segment], prefixes, prefix);
          const [over] = overBlocks([segment], prefixes, new Map([[prefix, block]]));
          const query = Uint32Array.of(key);
          expect(await postingsIn(over!.segment, query)).toEqual(await postingsIn(segment, query));
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('blocks cover the index, and a larger index is cut into more of them', async () => {
  const builder = createSegmentBuilder();
  const random = chance(5);
  for (let i = 0; i < 500; i++)
    builder.add(
      `d${i}`,
      Uint32Array.from({ length: 30 }, () => Math.floor(random() * 2 ** 32)),
    );
  const segment = await openSegment(bytesInMemory(joined(builder.finish())));
  if (typeof segment === 'string') throw new Error(segment);
  const prefixes = prefixesFor(10_000, segment.ceiling);
  let end = segment.fingerprints.start;
  for (let prefix = 0; prefix < prefixes.count; prefix++) {
    const range = rangeOf(segment.fingerprints, prefixes, prefix);
    expect(range.start).toBeLessThanOrEqual(end);
    end = range.end;
  }
  expect(end).toBe(segment.fingerprints.source.size);
  const counts = [1e4, 1e6, 1e7, 1e8, 1e9].map((bytes) => prefixesFor(bytes, 2 ** 32).count);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.every((count) => Number.isInteger(Math.log2(count)))).toBe(true);
});
