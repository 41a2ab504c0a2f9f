import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePrefixes, drawOrder } from './choose.ts';
import { likelihoods } from './likelihood.fixture.ts';
import { chance } from './remote.fixture.ts';

function choose(n: number, k: number): number {
  return k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

test('what a server reckons of all sets of prefixes together is certain', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 16, max: 64 }),
      fc.nat(63),
      fc.integer({ min: 1, max: 6 }),
      fc.nat(6),
      (count, more, real, decoys) => {
        const occupied = 1 + (more % count);
        const asked = real + decoys;
        const table = likelihoods(count, occupied, { real, asked });
        let sum = 0;
        for (const [shared, likelihood] of table.entries())
          sum += likelihood * choose(occupied, shared) * choose(count - occupied, asked - shared);
        expect(sum).toBeCloseTo(1, 6);
      },
    ),
  );
});

test('a server reckons as often with so many prefixes of an article in a lookup as lookups have them', () => {
  const [count, measure] = [16, { real: 3, asked: 7 }];
  const random = chance(21);
  for (const occupied of [1, 2, 3, 5, 9, 16]) {
    const own = new Set(Array.from({ length: occupied }, (_, i) => i));
    const seen = new Float64Array(measure.asked + 1);
    const trials = 20_000;
    for (let i = 0; i < trials; i++) {
      const { fetched } = choosePrefixes(own, drawOrder(count, random), () => false, measure);
      seen[fetched.filter((prefix) => own.has(prefix)).length]! += 1 / trials;
    }
    const table = likelihoods(count, occupied, measure);
    for (const [shared, share] of seen.entries()) {
      const sets = choose(occupied, shared) * choose(count - occupied, measure.asked - shared);
      expect(Math.abs(table[shared]! * sets - share)).toBeLessThan(0.02);
    }
  }
});
