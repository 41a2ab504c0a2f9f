import type { Block } from './blocks.ts';
import { purposeOf } from './furniture.ts';
import type { Box } from './tree.ts';

/** Worth lost with each level between a paragraph and an ancestor; chosen by benchmarks/extraction. */
const DECAY = 0.75;

/** What a block says for being the article, by the block. */
export type Weigh = (block: Block) => number;

/** The worth of all blocks inside each box. */
export type Totals = ReadonlyMap<Box, number>;

/** The worth of all blocks inside boxes of the same tag and class: sections of one article share them. */
export type StyleTotals = ReadonlyMap<string, number>;

/** Adds up worth over every ancestor. O(blocks x depth). */
export function totalsOf(blocks: readonly Block[], weigh: Weigh): Totals {
  const totals = new Map<Box, number>();
  for (const block of blocks) {
    const worth = weigh(block);
    if (worth === 0) continue;
    for (let box: Box | null = block.box; box; box = box.parent)
      totals.set(box, (totals.get(box) ?? 0) + worth);
  }
  return totals;
}

export function styleTotalsOf(blocks: readonly Block[], weigh: Weigh): StyleTotals {
  const totals = new Map<string, number>();
  for (const block of blocks) {
    const worth = weigh(block);
    if (worth === 0) continue;
    const styles = new Set<string>();
    for (let box: Box | null = block.box; box; box = box.parent) styles.add(styleOf(box));
    for (const style of styles) totals.set(style, (totals.get(style) ?? 0) + worth);
  }
  return totals;
}

export function styleOf(box: Box): string {
  return `${box.tag} ${box.classes.trim()}`;
}

/** Where the article is: `seed` holds its densest prose, `container` all of it. */
export interface Place {
  readonly seed: Box;
  readonly container: Box;
}

/**
 * The element that holds the article: the one with the most prose close to it. Each paragraph speaks for its
 * ancestors, less with each level (the idea of Readability); then the choice climbs while the next level
 * holds more of the same.
 */
export function choosePlace(blocks: readonly Block[], weigh: Weigh): Place | null {
  const raw = styleTotalsOf(blocks, weigh);
  const most = Math.max(
    0,
    ...[...totalsOf(blocks, weigh)].filter(([box]) => box.tag !== 'body').map(([, total]) => total),
  );
  const clean = (block: Block): number =>
    weigh(block) * (isFurniture(block.box, raw, most) ? 0.1 : 1) * (isInMain(block.box) ? 1.5 : 1);
  const scores = new Map<Box, number>();
  const whole = wholeArticles(blocks);
  for (const block of blocks) {
    let share = clean(block);
    if (share === 0) continue;
    for (let box: Box | null = holderOf(block.box); box; box = box.parent) {
      scores.set(box, (scores.get(box) ?? 0) + share);
      share *= DECAY;
      if (whole.has(box)) break;
    }
  }
  let seed: Box | null = null;
  for (const [box, score] of scores) if (!seed || score > scores.get(seed)!) seed = box;
  return seed && { seed, container: climb(seed, blocks, clean, whole) };
}

/** The box that holds paragraphs side by side: never the paragraph itself. */
function holderOf(box: Box): Box {
  let at = box;
  while (at.parent && /^(?:p|li|ul|ol|blockquote|h[1-6]|dd|dt|dl|span|strong|em|b|i|a|font)$/u.test(at.tag))
    at = at.parent;
  return at;
}

export function isWithin(box: Box, outer: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isFurniture(box: Box, totals: StyleTotals, most: number): boolean {
  for (let at: Box | null = box; at; at = at.parent) {
    const reason = purposeOf(at);
    if (
      reason &&
      (reason === 'comments' || reason === 'consent' || (totals.get(styleOf(at)) ?? 0) < 0.4 * most)
    )
      return true;
  }
  return false;
}

function isInMain(box: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) {
    if (
      at.tag === 'article' ||
      at.tag === 'main' ||
      at.role === 'main' ||
      at.itemprop.includes('articleBody')
    )
      return true;
  }
  return false;
}

function climb(seed: Box, blocks: readonly Block[], weigh: Weigh, whole: ReadonlySet<Box>): Box {
  const totals = totalsOf(blocks, weigh);
  const like = new Map<string, number>();
  for (const block of blocks) {
    if (isWithin(block.box, seed)) like.set(kinOf(block), (like.get(kinOf(block)) ?? 0) + weigh(block));
  }
  const kin = totalsOf(blocks, (block) =>
    like.get(kinOf(block))! > 0.2 * totals.get(seed)! ? weigh(block) : 0,
  );
  let chosen = seed;
  if (whole.has(seed)) return seed;
  for (let box = seed.parent; box && box.tag !== 'body'; box = box.parent) {
    const now = totals.get(chosen)!;
    const added = totals.get(box)! - now;
    const addedKin = (kin.get(box) ?? 0) - (kin.get(chosen) ?? 0);
    if (added > now * 0.02 && (added < now * 0.6 || addedKin > 0.6 * added)) chosen = box;
    if (box.tag === 'article' || box.tag === 'main') break;
  }
  return chosen;
}

/** Articles with a headline of their own: beside one stands the next story, not more of this one. */
function wholeArticles(blocks: readonly Block[]): Set<Box> {
  const found = new Set<Box>();
  for (const block of blocks) {
    if (block.box.tag !== 'h1') continue;
    let box: Box | null = block.box;
    while (box && box.tag !== 'article') box = box.parent;
    if (box) found.add(box);
  }
  return found;
}

/** Paragraphs with a name are alike by it; nameless ones by the names of what holds them. */
function kinOf(block: Block): string {
  const own = styleOf(block.box);
  if (block.box.classes.trim()) return own;
  const holder = holderOf(block.box);
  return holder.classes.trim() ? `${own}< ${styleOf(holder)}` : `${own}< nameless`;
}
