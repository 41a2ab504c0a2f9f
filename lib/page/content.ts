import type { Block } from './blocks.ts';
import { choosePlace, isWithin, styleOf } from './choose.ts';
import { isLinks, purposeOf, type RemovalReason } from './furniture.ts';
import { asksForSomething, isByline, isLabel, leadsAway, namesAPhotographer } from './phrases.ts';
import { isProse } from './prose.ts';
import { ask, setScene, type Hints, type Judged, type Scene } from './scene.ts';
import { addStandfirst } from './standfirst.ts';
import { dropContained, dropDanglingHeadings, dropFollowers, dropRepeats, trimEnds } from './tidy.ts';
import type { Box } from './tree.ts';

export interface Content {
  readonly container: Box | null;
  /** Every block of the page in its order, kept or with the reason why not. */
  readonly judged: readonly Judged[];
}

/**
 * Finds the article among the blocks of a page: where it is, what in that place is not of it, and what of it is
 * elsewhere. O(blocks x (depth + declared body)).
 */
export function findContent(blocks: readonly Block[], hints: Hints): Content {
  const asked = ask(hints.body);
  const place = choosePlace(blocks, asked.weigh);
  if (!place) return { container: null, judged: [] };
  const scene = setScene(blocks, place, asked, hints);
  const judged = blocks.map((block) => ({ block, reason: reasonFor(block, scene) }));
  dropRepeats(judged, scene);
  dropContained(judged, scene);
  dropFollowers(judged);
  trimEnds(judged, scene);
  addStandfirst(judged, scene);
  dropDanglingHeadings(judged);
  return { container: place.container, judged };
}

function reasonFor(block: Block, scene: Scene): RemovalReason | null {
  const isShort = block.text.length < 400;
  if (block.box.tag === 'h1' || (isShort && scene.titles.includes(scene.folded(block)))) return 'title';
  if (block.kind !== 'heading' && block.linkChars > 0.95 * block.chars) return 'links';
  if (block.kind !== 'caption' && isDeclared(block, scene)) return null;
  if (!isWithin(block.box, scene.container)) return 'outside';
  if (block.box.hidden) return 'hidden';
  const most = scene.totals.get(styleOf(scene.seed)) ?? 0;
  for (let box: Box | null = block.box; box && box !== scene.container; box = box.parent) {
    const isSeeds = isWithin(scene.seed, box) || (scene.totals.get(styleOf(box)) ?? 0) > 0.3 * most;
    const reason = isSeeds ? null : (purposeOf(box) ?? (box.tag === 'article' ? 'related' : null));
    if (reason) return reason;
  }
  return reasonInText(block, scene);
}

/** Whether the page says that the block is its article's; of few letters that says little. */
function isDeclared(block: Block, scene: Scene): boolean {
  return scene.folded(block).length > (block.box.hidden ? 8 : 30) && scene.declared(block) >= 0.75;
}

function reasonInText(block: Block, scene: Scene): RemovalReason | null {
  const { text, kind } = block;
  if (kind === 'caption') return 'caption';
  if (isLinks(block)) return 'links';
  if (leadsAway(text) && (kind !== 'body' || block.linkChars > 0 || text.endsWith(':'))) return 'related';
  if (asksForSomething(text)) return 'newsletter';
  if (isLabel(text)) return 'labels';
  if (isByline(text) || isAuthor(scene.folded(block), scene.authors)) return 'byline';
  const isMain = scene.mains.has(styleOf(block.box));
  if (!isMain && namesAPhotographer(text)) return 'caption';
  const isLabelled = kind === 'body' || (kind === 'quotation' && !/["“”„«»「『]/u.test(text));
  if (!isMain && isLabelled && !isProse(block)) return 'labels';
  return null;
}

function isAuthor(folded: string, authors: readonly string[]): boolean {
  return authors.some((name) => folded.length < name.length + 25 && folded.includes(name));
}
