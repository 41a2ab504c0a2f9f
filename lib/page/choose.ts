import type { Block } from './blocks.ts';
import { purposeOf } from './furniture.ts';
import type { Box } from './tree.ts';

/** Worth lost with each level between a paragraph and an ancestor; chosen by benchmarks/extraction. */
const DECAY = 0.75;

/** What a block says for being the article, by the block. */
export type Weigh = (block: Block) => number;

/** The worth of all blocks inside each box. */
export type Totals = ReadonlyMap<Box, number>;

/** Adds up worth over every ancestor. O(blocks x depth). */
export function totalsOf(blocks: readonly Block[], weigh: Weigh): Totals {
  const totals = new Map<Box, number>();
  for (const block of blocks) {
    const worth = weigh(block);
    if (worth === 0) continue;
    for (let box: Box | null = block.box; box; box = box.parent) totals.set(box, (totals.get(box) ?? 0) + worth);
  }
  return totals;
}

/**
 * The element that holds the article: the one with the most prose close to it. Each paragraph speaks for its
 * ancestors, less with each level (the idea of Readability); then the choice climbs while the next level
 * holds more of the same.
 */
export function chooseContainer(blocks: readonly Block[], weigh: Weigh): Box | null {
  const raw = totalsOf(blocks, weigh);
  const most = Math.max(0, ...[...raw].filter(([box]) => box.tag !== 'body').map(([, total]) => total));
  const clean = (block: Block): number => weigh(block) * (isFurniture(block.box, raw, most) ? 0.1 : 1);
  const scores = new Map<Box, number>();
  for (const block of blocks) {
    let share = clean(block);
    if (share === 0) continue;
    for (let box: Box | null = holderOf(block.box); box; box = box.parent) {
      scores.set(box, (scores.get(box) ?? 0) + share);
      share *= DECAY;
    }
  }
  let best: Box | null = null;
  for (const [box, score] of scores) if (!best || score > scores.get(best)!) best = box;
  return best && climb(best, totalsOf(blocks, clean));
}

/** The box that holds paragraphs side by side: never the paragraph itself. */
function holderOf(box: Box): Box {
  let at = box;
  while (at.parent && /^(?:p|li|ul|ol|blockquote|h[1-6]|dd|dt|dl|span|strong|em|b|i|a|font)$/u.test(at.tag)) at = at.parent;
  return at;
}

function isFurniture(box: Box, totals: Totals, most: number): boolean {
  for (let at: Box | null = box; at; at = at.parent) {
    const reason = purposeOf(at);
    if (reason && (reason === 'comments' || (totals.get(at) ?? 0) < 0.4 * most)) return true;
  }
  return false;
}

function climb(best: Box, totals: Totals): Box {
  let chosen = best;
  for (let box = best.parent; box && box.tag !== 'body'; box = box.parent) {
    const now = totals.get(chosen)!;
    const all = totals.get(box)!;
    if (all > now * 1.02 && (all < now * 2 || box.tag === 'article')) chosen = box;
    if (box.tag === 'article' || box.tag === 'main') break;
  }
  return chosen;
}
