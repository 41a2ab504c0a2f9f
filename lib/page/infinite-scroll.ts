import { isWithin, styleOf } from './choose.ts';
import type { Content } from './content.ts';
import { purposeOf } from './furniture.ts';
import { worthOf } from './prose.ts';
import type { Box, Snapshot } from './tree.ts';

/** Names by which pages call what loads the next story when it is scrolled to. */
const ENDLESS =
  /infinite[-_]?scroll|endless[-_]?scroll|scroll[-_]?sentinel|infinite[-_]?(?:loader|container)/iu;
/** Names that lists of comments and teasers bear too: they count only where the head names a next page. */
const LOADS = /load[-_]?more|next[-_]?(?:article|story|post)|sentinel/iu;

/**
 * Whether a page says that it goes on loading stories when it is scrolled: by the name of what holds the article or
 * stands behind it, or by a whole further article, set like this one, behind it. O(boxes).
 */
export function scrollsOn(snap: Snapshot, { container, judged }: Content): boolean {
  if (container === null) return false;
  if (isFollowed(judged, container)) return true;
  const hasNext = snap.links.some((link) => link.rel.split(/\s+/u).includes('next'));
  const loads = (box: Box): boolean => {
    const name = `${box.classes} ${box.id}`.slice(0, 500);
    return ENDLESS.test(name) || (hasNext && LOADS.test(name));
  };
  for (let box: Box | null = container; box; box = box.parent) if (loads(box)) return true;
  return hasBehind(container, loads);
}

/** Whether a box behind the article, and in no comments or list of stories, fits. */
function hasBehind(container: Box, fits: (box: Box) => boolean): boolean {
  const stack: Box[] = [];
  for (let at: Box = container; at.parent; at = at.parent) {
    const siblings = at.parent.children;
    for (const child of siblings.slice(siblings.indexOf(at) + 1)) if ('tag' in child) stack.push(child);
  }
  for (let box = stack.pop(); box; box = stack.pop()) {
    if (fits(box)) return true;
    if (purposeOf(box) !== null) continue;
    for (const child of box.children) if ('tag' in child) stack.push(child);
  }
  return false;
}

/** Whether an article set like the one that was read, and half as long at least, stands behind it. */
function isFollowed(judged: Content['judged'], container: Box): boolean {
  const own = articleOf(container);
  const last = judged.findLastIndex((one) => one.reason === null);
  if (own === null || last < 0) return false;
  const worths = new Map<Box, number>();
  for (const { block } of judged.slice(last + 1)) {
    const other = articleOf(block.box);
    if (other !== null && !isWithin(other, own) && styleOf(other) === styleOf(own))
      worths.set(other, (worths.get(other) ?? 0) + worthOf(block));
  }
  const kept = judged.reduce((sum, one) => sum + (one.reason === null ? worthOf(one.block) : 0), 0);
  return Math.max(0, ...worths.values()) > Math.max(200, 0.5 * kept);
}

function articleOf(box: Box): Box | null {
  for (let at: Box | null = box; at; at = at.parent) if (at.tag === 'article') return at;
  return null;
}
