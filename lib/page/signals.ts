import type { ArticleReading } from '../document/reading.ts';
import type { Block } from './blocks.ts';
import type { Content } from './content.ts';
import { scrollsOn } from './infinite-scroll.ts';
import { fold, shareIn, worthOf } from './prose.ts';
import type { Declared } from './structured.ts';
import type { Snapshot } from './tree.ts';

type Suspicion = ArticleReading['suspected'][number];

/** What may be missing from a reading, or be too much in it, as far as the page betrays it. */
export function suspect(
  declared: Declared,
  snap: Snapshot,
  content: Content,
  kept: readonly Block[],
  url: string,
): Suspicion[] {
  const read = kept.reduce((sum, block) => sum + block.chars, 0);
  const promised = declared.body === undefined ? 0 : fold(declared.body).length;
  const isLive =
    declared.types.includes('LiveBlogPosting') ||
    /\/live(?:blog|ticker)?[-/]|liveblog|newsticker/iu.test(url);
  const asked = content.judged.some(
    (one) => one.reason === 'newsletter' && /subscri|abonn|suscr|reserved/iu.test(one.block.text),
  );
  const isCutShort = snap.isCut || (promised > 800 && read < 0.5 * promised);
  const found: (Suspicion | false)[] = [
    (declared.isFree === false || (asked && read < 900)) && 'paywall',
    isLive && 'live-blog',
    scrollsOn(snap, content) && 'infinite-scroll',
    countOthers(content) > 0 && 'several-articles',
    snap.links.some((link) => link.rel === 'next') && 'more-pages',
    snap.hasUnreadFrame && read < 600 && 'unread-frame',
    isCutShort && 'truncated',
  ];
  return found.filter((one) => one !== false);
}

/** Other articles on the page that are as long as this one: a page that goes on when scrolled. */
function countOthers(content: Content): number {
  const own = content.judged
    .filter((one) => one.reason === null)
    .reduce((sum, one) => sum + worthOf(one.block), 0);
  const others = new Map<object, number>();
  for (const { block, reason } of content.judged) {
    if (reason !== 'outside' && reason !== 'related') continue;
    let at = block.box;
    while (at.parent && at.tag !== 'article') at = at.parent;
    if (at.tag === 'article') others.set(at, (others.get(at) ?? 0) + worthOf(block));
  }
  return [...others.values()].filter((worth) => worth > 0.5 * own && worth > 200).length;
}

/**
 * How sure it is that the kept text is the one article of the page, 0..1: whether the page says that it is an
 * article, how much of the page's prose is in it, how long it is, and whether declared and found text agree.
 */
export function sureness(
  declared: Declared,
  snap: Snapshot,
  content: Content,
  kept: readonly Block[],
): number {
  const own = kept.reduce((sum, block) => sum + worthOf(block), 0);
  const all = content.judged.reduce(
    (sum, one) => sum + (one.block.box.hidden && one.reason !== null ? 0 : worthOf(one.block)),
    0,
  );
  const saysSo =
    declared.types.some((type) => /Article|Posting|Report/u.test(type)) ||
    (snap.metas.get('og:type') ?? []).some((type) => /article/iu.test(type));
  const body = declared.body && declared.body.length > 400 ? fold(declared.body) : '';
  const agrees =
    body === ''
      ? 0.5
      : shareIn(
          fold(
            kept
              .map((block) => block.text)
              .join('')
              .slice(0, 3000),
          ),
          body,
        );
  const points =
    (saysSo ? 0.3 : 0) +
    0.3 * Math.min(1, own / Math.max(1, all)) +
    0.25 * Math.min(1, own / 1500) +
    0.15 * agrees;
  return Math.round(points * 100) / 100;
}
