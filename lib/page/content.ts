import type { Block } from './blocks.ts';
import { chooseContainer, worthOf } from './choose.ts';
import { isLinks, purposeOf, type RemovalReason } from './furniture.ts';
import type { Box } from './tree.ts';
import type { Declared } from './structured.ts';

export interface Judged {
  readonly block: Block;
  /** Null where the block is kept. */
  readonly reason: RemovalReason | null;
}

export interface Content {
  readonly container: Box | null;
  readonly judged: readonly Judged[];
}

export function findContent(blocks: readonly Block[], declared: Declared, _title: string): Content {
  void declared;
  const container = chooseContainer(blocks, worthOf);
  if (!container) return { container, judged: [] };
  const worth = new Map<Box, number>();
  for (const block of blocks)
    for (let box: Box | null = block.box; box; box = box.parent) worth.set(box, (worth.get(box) ?? 0) + worthOf(block));
  const all = worth.get(container) ?? 0;
  const judged: Judged[] = [];
  for (const block of blocks) {
    let inside = false;
    let reason: RemovalReason | null = null;
    for (let box: Box | null = block.box; box; box = box.parent) {
      if (box === container) {
        inside = true;
        break;
      }
      if ((worth.get(box) ?? 0) < 0.5 * all) reason ??= purposeOf(box);
    }
    if (!inside) reason = 'outside';
    else if (block.kind === 'caption') reason ??= 'caption';
    else if (isLinks(block)) reason ??= 'links';
    if (block.box.tag === 'h1') reason ??= 'title';
    judged.push({ block, reason });
  }
  return { container, judged };
}
