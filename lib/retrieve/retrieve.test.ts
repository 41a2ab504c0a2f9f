import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex } from '../fingerprint-index/inverted-index.ts';
import { retrieve } from './retrieve.ts';

const list = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 15 })
  .map((values) => [...new Set(values)]);

test('candidates and their weights are those of a search through all documents', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 15 }), list, (lists, query) => {
      const index = buildIndex(lists.map((each) => Uint32Array.from(each)));
      const expected = lists
        .map((each) =>
          query
            .filter((key) => each.includes(key))
            .reduce((sum, key) => sum + 1 / lists.filter((other) => other.includes(key)).length, 0),
        )
        .filter((weight) => weight > 0)
        .sort((a, b) => b - a);
      const found = retrieve(index, Uint32Array.from(query), 100).map(({ weight }) => weight);
      expect(found).toHaveLength(expected.length);
      found.forEach((weight, i) => expect(weight).toBeCloseTo(expected[i]!, 9));
    }),
  );
});

test('a fingerprint that many documents hold costs nothing and tells nothing', () => {
  const common = Array.from({ length: 500 }, (_, i) => Uint32Array.of(5, 1000 + i));
  const index = buildIndex(common);
  expect(retrieve(index, Uint32Array.of(5), 10)).toEqual([]);
  expect(retrieve(index, Uint32Array.of(5, 1007), 10)).toEqual([{ document: 7, weight: 1 }]);
});

test('no more candidates than asked for, the best of them', () => {
  const index = buildIndex([Uint32Array.of(1), Uint32Array.of(1, 2), Uint32Array.of(1, 2, 3)]);
  expect(retrieve(index, Uint32Array.of(1, 2, 3), 1).map(({ document }) => document)).toEqual([2]);
});

test('the best come first, of equal ones the first, and asking for fewer changes nothing else', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 15 }), list, fc.nat({ max: 16 }), (lists, query, limit) => {
      const index = buildIndex(lists.map((each) => Uint32Array.from(each)));
      const all = retrieve(index, Uint32Array.from(query), 100);
      expect(all).toEqual(all.toSorted((a, b) => b.weight - a.weight || a.document - b.document));
      expect(retrieve(index, Uint32Array.from(query), limit)).toEqual(all.slice(0, limit));
    }),
  );
});
