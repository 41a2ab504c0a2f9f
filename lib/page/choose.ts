import type { Block } from './blocks.ts';
import { isLinks, purposeOf } from './furniture.ts';
import type { Box } from './tree.ts';

/** Code units of prose that a block is worth as evidence for its container. */
export function worthOf(block: Block): number {
  if (block.kind === 'heading' || block.kind === 'caption') return 0;
  const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(block.text) ? 2.5 : 1;
  const size = block.chars * dense - block.linkChars * dense;
  if (size < 35) return 0;
  const ends = /[.!?。！？।؟…:;"”»“)]\s{0,3}$/u.test(block.text);
  const worth = Math.min(size, 600) * (ends ? 1 : 0.4);
  return block.kind === 'list' ? worth * 0.5 : worth;
}

/**
 * The element that holds the article: the one with the most prose close to it. Each paragraph speaks for its
 * ancestors, less with each level (Readability's idea); then the choice climbs while the next level
 * adds more of the same.
 */
export function chooseContainer(blocks: readonly Block[], weigh: (block: Block) => number): Box | null {
  const scores = new Map<Box, number>();
  const totals = new Map<Box, number>();
  for (const block of blocks) {
    const worth = weigh(block) * (isFurniture(block.box) ? 0.1 : 1);
    if (worth === 0) continue;
    let share = 1;
    for (let box: Box | null = parentOf(block.box); box; box = box.parent) {
      scores.set(box, (scores.get(box) ?? 0) + worth * share);
      totals.set(box, (totals.get(box) ?? 0) + worth);
      share *= 0.75;
    }
  }
  let best: Box | null = null;
  for (const [box, score] of scores) if (!best || score > scores.get(best)!) best = box;
  return best && climb(best, totals);
}

/** The box whose children paragraphs are: never the paragraph itself. */
function parentOf(box: Box): Box {
  let at = box;
  while (at.parent && /^(?:p|li|ul|ol|blockquote|h[1-6]|dd|dt|span|strong|em|b|i|a|font|center)$/u.test(at.tag)) at = at.parent;
  return at;
}

function isFurniture(box: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (purposeOf(at) && at.tag !== 'body') return true;
  return isLinksOnly(box);
}

function isLinksOnly(_box: Box): boolean {
  return false;
}

function climb(best: Box, totals: ReadonlyMap<Box, number>): Box {
  const at = totals.get(best)!;
  let chosen = best;
  for (let box = best.parent; box && box.tag !== 'body' && box.tag !== 'main'; box = box.parent) {
    const all = totals.get(box)!;
    if (all > at * 1.02 && all < at * 2.2) chosen = box;
    if (box.tag === 'article') break;
  }
  return chosen;
}

export { isLinks };
