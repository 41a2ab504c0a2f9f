import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePrefixes, drawOrder } from './choose.ts';
import { likelihoods } from './likelihood.fixture.ts';
import { fitting, measureFor } from './measure.ts';
import { prefixesFor } from './prefixes.ts';
import { chance } from './remote.fixture.ts';

/** Bytes of index and fingerprints of a source in a large pack: benchmarks/results/corpus.md. */
const BYTES = 83;
const FINGERPRINTS = 36;
const prefixesOf = (sources: number) => prefixesFor(sources * BYTES, 2 ** 30).count;

const sources = fc.double({ min: 3, max: 8, noNaN: true }).map((tens) => Math.round(10 ** tens));

test('of a pack of any size enough sources fit a lookup, and no lookup asks by fewer prefixes than it may', () => {
  fc.assert(
    fc.property(sources, fc.integer({ min: 1, max: 90 }), (sources, fingerprints) => {
      const prefixes = prefixesOf(sources);
      const occupied = Math.min(prefixes, fingerprints);
      const { real, asked } = measureFor(sources, prefixes, occupied);
      const fit = (real: number) => sources * fitting(prefixes, occupied, { real, asked });
      const enough = Math.min(1000, sources / 10);
      expect(real).toBeGreaterThan(0);
      expect(real).toBeLessThanOrEqual(asked);
      if (real > 1) expect(fit(real)).toBeGreaterThanOrEqual(enough * (1 - 1e-9));
      if (real < asked) expect(fit(real + 1)).toBeLessThan(enough * (1 + 1e-9));
    }),
    { numRuns: 2000 },
  );
});

test('as many fit as by chance do', () => {
  const random = chance(12);
  const draws = Array.from({ length: 20_000 }, () => drawOrder(40, random).slice(0, 8));
  for (const [occupied, real] of [
    [30, 7],
    [12, 4],
    [5, 2],
    [1, 1],
  ] as const) {
    const share =
      draws.filter((asked) => asked.filter((one) => one < occupied).length >= real).length / 20_000;
    expect(Math.abs(fitting(40, occupied, { real, asked: 8 }) - share)).toBeLessThan(0.015);
  }
});

/** A pack of sources with fingerprints by chance, as the prefixes that each occupies. */
function packOf(sources: number, prefixes: number, random: () => number): Uint16Array[] {
  return Array.from({ length: sources }, () => {
    const many = 8 + Math.floor(random() * 2 * (FINGERPRINTS - 8));
    return Uint16Array.from(new Set(Array.from({ length: many }, () => Math.floor(random() * prefixes))));
  });
}

/** As many equally likely sources as leave the same doubt: 2 ** entropy. */
function doubt(scores: Float64Array): number {
  const sum = scores.reduce((all, score) => all + score, 0);
  let entropy = 0;
  for (const score of scores) if (score > 0) entropy -= (score / sum) * Math.log2(score / sum);
  return 2 ** entropy;
}

test.each([5_000, 30_000, 200_000])(
  'whoever serves a pack of %i sources, has it himself and reckons, is left with as much doubt as with others',
  (sources) => {
    const random = chance(sources);
    const prefixes = prefixesOf(sources);
    const pack = packOf(sources, prefixes, random);
    const doubts = Array.from({ length: 3 }, () => {
      const read = new Set(pack[Math.floor(random() * sources)]);
      const measure = measureFor(sources, prefixes, read.size);
      const { fetched } = choosePrefixes(read, drawOrder(prefixes, random), () => false, measure);
      const asked = new Set(fetched);
      const known = new Map<number, Float64Array>();
      const scores = Float64Array.from(pack, (occupied) => {
        const table =
          known.get(occupied.length) ??
          likelihoods(prefixes, occupied.length, measureFor(sources, prefixes, occupied.length));
        known.set(occupied.length, table);
        return table[occupied.filter((prefix) => asked.has(prefix)).length]!;
      });
      return doubt(scores);
    });
    const middle = doubts.sort((a, b) => a - b)[1]!;
    expect(middle).toBeGreaterThan(Math.min(1000, sources / 20));
  },
);
