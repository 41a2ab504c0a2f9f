import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestRise } from './rise.ts';

test('the heaviest rise is as heavy as trying every subsequence finds', () => {
  const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(items, (pairs) => {
      const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
      const chain = heaviestRise(values, weights);
      const weigh = (indices: readonly number[]) => indices.reduce((sum, i) => sum + weights[i]!, 0);
      let most = 0;
      for (let set = 0; set < 2 ** values.length; set++) {
        const indices = values.map((_, i) => i).filter((i) => (set >> i) & 1);
        if (rises(indices, values)) most = Math.max(most, weigh(indices));
      }
      expect(rises(chain, values)).toBe(true);
      expect(weigh(chain)).toBe(most);
    }),
  );
});

function rises(indices: readonly number[], values: readonly number[]): boolean {
  return indices.every(
    (at, i) => i === 0 || (at > indices[i - 1]! && values[at]! >= values[indices[i - 1]!]!),
  );
}
