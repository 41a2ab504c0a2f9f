import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, postingsOf } from './inverted-index.ts';

/** Few values, so that documents share them, and some at the ends of 32 bits. */
const fingerprint = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.constantFrom(0xffffffff, 0x80000000, 0xfffff),
);
const documents = fc.array(fc.array(fingerprint, { maxLength: 20 }), { maxLength: 12 });

test('the index finds what a search through all documents finds', () => {
  fc.assert(
    fc.property(documents, fingerprint, (lists, key) => {
      const index = buildIndex(lists.map((list) => Uint32Array.from(list)));
      const holders = lists.flatMap((list, document) => (list.includes(key) ? [document] : []));
      expect([...postingsOf(index, key)]).toEqual(holders);
    }),
  );
});

test('an empty index holds nothing', () => {
  expect(postingsOf(buildIndex([]), 7)).toHaveLength(0);
});
