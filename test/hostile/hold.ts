import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { hashWord } from '../../lib/text/hash.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);

/** Runs of a property: 1,000 at most where every change is checked, the full count with `npm run fuzz`. */
export function runsOf(full: number): number {
  return process.env['WIREPRINT_FUZZ'] === 'full' ? full : Math.min(1000, full);
}

/**
 * Holds a property over seeds, each of which makes one input. A seed that breaks it is written to fixtures/, and is
 * tried first ever after.
 */
export async function hold(
  name: string,
  full: number,
  law: (seed: number) => Promise<void> | void,
): Promise<void> {
  const folder = new URL(`${name}/`, FIXTURES);
  const kept = existsSync(folder) ? readdirSync(folder).map((file) => seedIn(new URL(file, folder))) : [];
  const seeds = fc.noShrink(fc.integer({ min: 0, max: 0xffffffff }));
  const details = await fc.check(
    fc.asyncProperty(seeds, async (seed) => law(seed)),
    { numRuns: runsOf(full) + kept.length, examples: kept.map((seed) => [seed] as [number]) },
  );
  const broken = details.counterexample?.[0];
  if (broken !== undefined && !kept.includes(broken)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL(`${broken}.json`, folder), `${JSON.stringify({ seed: broken })}\n`);
  }
  if (details.failed) throw new Error(`${name}: seed ${broken} breaks it`, { cause: details.errorInstance });
}

function seedIn(file: URL): number {
  return (JSON.parse(readFileSync(file, 'utf8')) as { seed: number }).seed;
}

/** Numbers and choices that follow from a seed alone, so that a seed is an input. */
export interface Chance {
  /** An integer of 0..below-1. */
  readonly below: (limit: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  /** True in so many of a hundred cases. */
  readonly percent: (share: number) => boolean;
}

export function chanceOf(seed: number): Chance {
  let state = hashWord(String(seed));
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, oneOf: (list) => list[below(list.length)]!, percent: (share) => next() * 100 < share };
}
