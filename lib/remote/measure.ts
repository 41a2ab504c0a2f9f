import type { Measure } from './choose.ts';

/**
 * Prefixes that a lookup asks for: 2 MB of an index. What more of them would find and hide, and what `ENOUGH` leaves
 * whoever serves them, is in benchmarks/results/remote.md.
 */
const ASKED = 8;

/** Sources that shall fit a lookup: as many in a pack of a hundred million as in one of a hundred thousand. */
const ENOUGH = 1000;
/** Of a small pack this share. */
const ENOUGH_OF_FEW = 0.1;

/**
 * How a pack of so many sources, in so many prefixes, is asked about an article that occupies so many of them: by as
 * many as leave enough sources that fit. A source fits that occupies at least as many of those that are asked for. The
 * more sources a pack has the fewer of them fit by chance, and the fewer prefixes an article occupies the more is told
 * by each: then fewer are real, and more are decoys. O(asked ** 2).
 */
export function measureFor(sources: number, prefixes: number, occupied: number): Measure {
  const enough = Math.min(ENOUGH_OF_FEW, ENOUGH / Math.max(1, sources));
  let real = 1;
  while (real < ASKED && fitting(prefixes, occupied, { real: real + 1, asked: ASKED }) >= enough) real++;
  return { real, asked: ASKED };
}

/** Of sources that occupy so many prefixes, the share that by chance occupy `real` of those asked for, or more. */
export function fitting(prefixes: number, occupied: number, { real, asked }: Measure): number {
  // Hypergeometric, as the product of chances in the order of asking: share[i] is that of i hits so far.
  let share = [1];
  for (let asking = 0; asking < Math.min(asked, prefixes); asking++) {
    const next = Array.from({ length: share.length + 1 }, () => 0);
    for (const [hits, likely] of share.entries()) {
      const hit = Math.min(1, Math.max(0, (occupied - hits) / (prefixes - asking)));
      next[hits + 1]! += likely * hit;
      next[hits]! += likely * (1 - hit);
    }
    share = next;
  }
  return share.slice(real).reduce((sum, likely) => sum + likely, 0);
}
