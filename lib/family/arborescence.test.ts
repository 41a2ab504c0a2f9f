import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arborescence } from './arborescence.ts';

const NODES = 5;
const weights = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 4 }), {
  minLength: NODES * NODES,
  maxLength: NODES * NODES,
});

/** Every choice of a parent for each node but the first that makes a tree, by trying all. */
function heaviestByTrying(weight: (parent: number, child: number) => number | null): number | null {
  let best: number | null = null;
  for (let code = 0; code < NODES ** (NODES - 1); code++) {
    const parents = Array.from({ length: NODES }, (_, node) =>
      node === 0 ? -1 : Math.floor(code / NODES ** (node - 1)) % NODES,
    );
    const all = parents.slice(1).map((parent, i) => (parent === i + 1 ? null : weight(parent, i + 1)));
    if (all.includes(null) || !isTree(parents)) continue;
    const sum = all.reduce<number>((total, one) => total + one!, 0);
    if (best === null || sum > best) best = sum;
  }
  return best;
}

function isTree(parents: readonly number[]): boolean {
  return parents.every((_, node) => {
    let at = node;
    for (let step = 0; step < parents.length && at > 0; step++) at = parents[at]!;
    return at === 0;
  });
}

test('the directed tree is as heavy as any other from its root, and there is none where none can be', () => {
  fc.assert(
    fc.property(weights, (given) => {
      const weight = (parent: number, child: number) => given[parent * NODES + child]!;
      const found = arborescence(NODES, 0, weight);
      expect(found?.weight ?? null).toBe(heaviestByTrying(weight));
      if (found === null) return;
      expect(isTree(found.parents)).toBe(true);
      const sum = found.parents.reduce((n, parent, child) => n + (parent < 0 ? 0 : weight(parent, child)), 0);
      expect(sum).toBe(found.weight);
    }),
  );
});
