import type { ParagraphLink } from './passage.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { overlap, type Span } from '../text/span.ts';
import type { SentenceLink } from './pair-sentences.ts';
import { heaviestRise } from './rise.ts';

/** Share of a paragraph's letters that must have a counterpart: less is a phrase in passing. */
const MIN_LINKED_SHARE = 0.3;
/** Share of both sides that equal sentences must cover for a paragraph to be kept: marks between them may differ. */
const MIN_SAME_SHARE = 0.95;

/** A paragraph of the article with the stretch of the source that it was made from. */
interface Row {
  readonly article: Span;
  readonly source: Span | null;
  readonly same: boolean;
}

type Paired = SentenceLink & { readonly article: Span; readonly source: Span };

/** Paired sentences in the order of either text. They do not overlap in either. */
interface Links {
  readonly byArticle: readonly Paired[];
  readonly bySource: readonly Paired[];
}

/**
 * What became of each paragraph: those of the article in its order (kept, moved, reworded, added), then those of the
 * source that were left out. A source paragraph that was split is linked in parts; it is left out only when no
 * sentence of it is linked. Moved are the paragraphs off the heaviest chain that runs forward in both texts, so that
 * the fewest letters move; one that was also reworded is 'reworded' with `moved`. O(n log n) in paragraphs and links.
 */
export function mapParagraphs(
  article: string,
  source: string,
  pairs: readonly SentenceLink[],
): ParagraphLink[] {
  const paired = pairs.filter(isPaired);
  const links = { byArticle: inOrder(paired, 'article'), bySource: inOrder(paired, 'source') };
  const inSource = paragraphs(source);
  const rows = paragraphs(article).map((paragraph) => linkParagraph(paragraph, inSource, links));
  const moved = movedRows(rows);
  const leftOut = inSource.filter(
    (paragraph) =>
      !within(links.bySource, 'source', paragraph).some((link) => isMeant(link.source, paragraph)),
  );
  return [
    ...rows.map(({ article, source, same }, i): ParagraphLink => {
      if (source === null) return { kind: 'added', article, source, moved: false };
      const kind = same ? (moved.has(i) ? 'moved' : 'kept') : 'reworded';
      return { kind, article, source, moved: moved.has(i) };
    }),
    ...leftOut.map((paragraph): ParagraphLink => {
      return { kind: 'left-out', article: null, source: paragraph, moved: false };
    }),
  ];
}

function isPaired(link: SentenceLink): link is Paired {
  return link.article !== null && link.source !== null;
}

function inOrder(links: readonly Paired[], side: 'article' | 'source'): Paired[] {
  return [...links].sort((a, b) => a[side].start - b[side].start);
}

/** The links that reach into a span of one text. O(log n) beside them. */
function within(links: readonly Paired[], side: 'article' | 'source', span: Span): Paired[] {
  const first = firstIndex(links, (link) => link[side].end > span.start);
  let end = first;
  while (end < links.length && links[end]![side].start < span.end) end++;
  return links.slice(first, end);
}

/** The first index whose item passes a test that all later ones pass too. O(log n). */
function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a linked stretch holds half of a paragraph, or lies in it for half of itself. */
function isMeant(stretch: Span, paragraph: Span): boolean {
  return 2 * overlap(stretch, paragraph) >= Math.min(length(stretch), length(paragraph));
}

function length(span: Span): number {
  return span.end - span.start;
}

function linkParagraph(paragraph: Span, inSource: readonly Span[], links: Links): Row {
  const own = within(links.byArticle, 'article', paragraph).filter((link) =>
    isMeant(link.article, paragraph),
  );
  const spans = own.map((link) => link.article);
  if (covered(paragraph, spans) < MIN_LINKED_SHARE) return { article: paragraph, source: null, same: false };
  const chosen = neighbouring(own, inSource);
  const source = drawnOut(chosen, inSource, links);
  const same =
    chosen.every((link) => link.same) &&
    isRising(chosen) &&
    covered(
      paragraph,
      chosen.map((link) => link.article),
    ) >= MIN_SAME_SHARE &&
    covered(
      source,
      chosen.map((link) => link.source),
    ) >= MIN_SAME_SHARE;
  return { article: paragraph, source, same };
}

/** The links to the source paragraph that holds most of the counterpart, and to those that adjoin it. */
function neighbouring(links: readonly Paired[], inSource: readonly Span[]): Paired[] {
  const home = links.map((link) => paragraphAt((link.source.start + link.source.end) / 2, inSource));
  const weights = new Map<number, number>();
  links.forEach((link, i) => weights.set(home[i]!, (weights.get(home[i]!) ?? 0) + length(link.source)));
  let [low] = [...weights].reduce((most, next) => (next[1] > most[1] ? next : most));
  let high = low;
  while (weights.has(low - 1)) low--;
  while (weights.has(high + 1)) high++;
  return links.filter((_, i) => home[i]! >= low && home[i]! <= high);
}

/** The index of the paragraph that holds an offset, or the last before it. */
function paragraphAt(offset: number, inSource: readonly Span[]): number {
  return Math.max(0, firstIndex(inSource, (paragraph) => paragraph.start > offset) - 1);
}

/** From the first to the last counterpart, and on to the ends of their paragraphs unless others claim a part there. */
function drawnOut(chosen: readonly Paired[], inSource: readonly Span[], { bySource }: Links): Span {
  const start = Math.min(...chosen.map((link) => link.source.start));
  const end = Math.max(...chosen.map((link) => link.source.end));
  const first = inSource[paragraphAt(start, inSource)]!.start;
  const last = inSource[paragraphAt(end - 1, inSource)]!.end;
  const before = bySource[firstIndex(bySource, (link) => link.source.start >= start) - 1];
  const after = bySource[firstIndex(bySource, (link) => link.source.start >= end)];
  return {
    start: before !== undefined && before.source.end > first ? start : Math.min(first, start),
    end: after !== undefined && after.source.start < last ? end : Math.max(last, end),
  };
}

function isRising(links: readonly Paired[]): boolean {
  return links.every((link, i) => i === 0 || link.source.start >= links[i - 1]!.source.end);
}

/** Share of a span that others cover; they do not overlap each other. */
function covered(span: Span, others: readonly Span[]): number {
  return others.reduce((sum, other) => sum + overlap(span, other), 0) / length(span);
}

function movedRows(rows: readonly Row[]): Set<number> {
  const linked = [...rows.entries()].filter(([, row]) => row.source !== null);
  const chain = heaviestRise(
    linked.map(([, row]) => row.source!.start),
    linked.map(([, row]) => length(row.article)),
  );
  const moved = new Set(linked.map(([i]) => i));
  for (const at of chain) moved.delete(linked[at]![0]);
  return moved;
}
