import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketStarts } from '../fingerprint-index/sorted-table.ts';
import { featureFrequency, type Frequencies } from '../fingerprint-index/frequencies.ts';
import { decodeFrequencies, encodeFrequencies } from './frequency-codec.ts';
import { mergeFrequencies } from './merge-frequencies.ts';

const TERMS = 50;

const frequencies = fc
  .record({
    documents: fc.nat(10_000),
    terms: fc.array(fc.nat(9000), { minLength: TERMS, maxLength: TERMS }),
    rows: fc.uniqueArray(
      fc.tuple(
        fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 0xffffffff })),
        fc.integer({ min: 2, max: 0xffff }),
      ),
      { selector: ([key]) => key },
    ),
  })
  .map(({ documents, terms, rows }): Frequencies => {
    const sorted = rows.sort(([a], [b]) => a - b);
    const keys = Uint32Array.from(sorted, ([key]) => key);
    return {
      documents,
      terms: Uint32Array.from(terms),
      keys,
      counts: Uint16Array.from(sorted, ([, count]) => count),
      starts: bucketStarts(keys),
    };
  });

test('counts are read back as they were written', () => {
  fc.assert(
    fc.property(frequencies, (given) => {
      expect(decodeFrequencies(encodeFrequencies(given), TERMS)).toEqual(given);
    }),
  );
});

test('bytes that were changed or cut hold no counts', () => {
  fc.assert(
    fc.property(frequencies, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, at, flip) => {
      const bytes = encodeFrequencies(given);
      expect(decodeFrequencies(bytes.slice(0, at % bytes.length), TERMS)).toBeNull();
      bytes[at % bytes.length]! ^= flip;
      expect(decodeFrequencies(bytes, TERMS)).toBeNull();
    }),
  );
});

test('counts of several samples add up', () => {
  fc.assert(
    fc.property(frequencies, frequencies, (a, b) => {
      const merged = mergeFrequencies([a, b]);
      expect(merged.documents).toBe(a.documents + b.documents);
      for (const key of [...a.keys, ...b.keys]) {
        const row = (f: Frequencies) => (f.keys.includes(key) ? featureFrequency(f, key) : 0);
        expect(featureFrequency(merged, key)).toBe(Math.min(0xffff, row(a) + row(b)));
      }
      expect(merged.terms).toEqual(a.terms.map((count, term) => count + b.terms[term]!));
    }),
  );
});
