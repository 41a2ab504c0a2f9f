import { isLinks, purposeOf } from './furniture.ts';
import { shareIn, sizeOf } from './prose.ts';
import type { Judged, Scene } from './scene.ts';
import type { Box } from './tree.ts';

/** The lines between title and text that sum the article up, wherever the page has put them. */
export function addStandfirst(judged: Judged[], scene: Scene): void {
  const first = judged.findIndex((one) => one.reason === null);
  const title = judged.findLastIndex((one, i) => i < first && one.reason === 'title');
  for (let i = first - 1; i > title && first - i < 80; i--) {
    const one = judged[i]!;
    const { block, reason } = one;
    if (sizeOf(block) < 40 || block.kind === 'caption' || block.box.hidden || isLinks(block)) continue;
    if (isSetApart(block.box)) continue;
    const text = scene.folded(block);
    const isSaid = scene.descriptions.some((line) => shareIn(text, line) >= 0.8);
    const isBold = block.kind === 'heading' && title >= 0 && (reason === 'outside' || reason === 'labels');
    if (!isSaid && !isBold && !hasStandfirstName(block.box)) continue;
    one.reason = null;
    return;
  }
}

const STANDFIRST =
  /standfirst|\b(?:lead|lede|dek|deck|intro|summary|excerpt|subtitle|chapo|chapeau|sottotitolo|vorspann|teaser)\b|sub-?(?:title|head|line)|Dek(?:[A-Z-]|\b)/u;

function isSetApart(box: Box): boolean {
  for (let at: Box | null = box, i = 0; at && i < 4; at = at.parent, i++) {
    const purpose = purposeOf(at);
    if (purpose && purpose !== 'related' && purpose !== 'labels') return true;
  }
  return false;
}

function hasStandfirstName(box: Box): boolean {
  for (let at: Box | null = box, i = 0; at && i < 2; at = at.parent, i++) {
    if (STANDFIRST.test(at.classes) || at.itemprop === 'description') return true;
  }
  return false;
}
