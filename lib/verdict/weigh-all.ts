import type { Sketch } from '../fingerprint/sketch.ts';
import { type Evidence, weigher } from './evidence.ts';
import { strengthOf } from './judge.ts';
import type { Query } from './query.ts';
import type { Rarity } from './rarity.ts';
import { twinsOf } from './twins.ts';

/** The evidence for one source, and how many of the other sources are copies of it. */
export interface Weighed {
  readonly evidence: Evidence;
  readonly twins: number;
}

/** Strength from which it is worth looking for copies of a source; alerts start at 1, unrelated texts end below. */
const NEAR = 0.25;

/**
 * Holds an article against all its candidates. Copies among them are told apart from common phrases where that could
 * matter. O(candidates x features), and candidates squared for those that come near.
 */
export function weighAll(query: Query, sketches: readonly Sketch[], rarity: Rarity): Weighed[] {
  const weigh = weigher(query, rarity);
  return sketches.map((sketch) => {
    const evidence = weigh(sketch, []);
    if (strengthOf(evidence, query) < NEAR) return { evidence, twins: 0 };
    const twins = twinsOf(sketch, sketches);
    return { evidence: twins.length > 0 ? weigh(sketch, twins) : evidence, twins: twins.length };
  });
}
