import type { ParagraphLink } from '../compare/report.ts';
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

/**
 * What became of each paragraph: those of the article in its order (kept, moved, reworded, added), then those of the
 * source that were left out. A source paragraph that was split is linked in parts; it is left out only when next to
 * nothing of it is linked. Moved are the paragraphs off the heaviest chain that runs forward in both texts, so that
 * the fewest letters move. O(n log n) in paragraphs and links.
 */
export function mapParagraphs(
  article: string,
  source: string,
  pairs: readonly SentenceLink[],
): ParagraphLink[] {
  const links = pairs.filter(isPaired);
  const sourceParagraphs = paragraphs(source);
  const rows = linkParagraphs(paragraphs(article), sourceParagraphs, links);
  const moved = movedRows(rows);
  return [
    ...rows.map(({ article, source, same }, i): ParagraphLink => {
      if (source === null) return { kind: 'added', article, source, moved: false };
      const kind = same ? (moved.has(i) ? 'moved' : 'kept') : 'reworded';
      return { kind, article, source, moved: moved.has(i) };
    }),
    ...sourceParagraphs
      .filter((paragraph) => !links.some((link) => isMeant(link.source, paragraph)))
      .map(
        (paragraph): ParagraphLink => ({ kind: 'left-out', article: null, source: paragraph, moved: false }),
      ),
  ];
}

type Paired = SentenceLink & { readonly article: Span; readonly source: Span };

function isPaired(link: SentenceLink): link is Paired {
  return link.article !== null && link.source !== null;
}

/** Whether a linked stretch holds half of a paragraph, or lies in it for half of itself. */
function isMeant(stretch: Span, paragraph: Span): boolean {
  return 2 * overlap(stretch, paragraph) >= Math.min(length(stretch), length(paragraph));
}

function length(span: Span): number {
  return span.end - span.start;
}

function linkParagraphs(
  inArticle: readonly Span[],
  inSource: readonly Span[],
  links: readonly Paired[],
): Row[] {
  return inArticle.map((paragraph) => {
    const own = links.filter((link) => isMeant(link.article, paragraph));
    if (
      covered(
        paragraph,
        own.map((link) => link.article),
      ) < MIN_LINKED_SHARE
    )
      return { article: paragraph, source: null, same: false };
    const chosen = neighbouring(own, inSource);
    const others = links.filter((link) => !own.includes(link)).map((link) => link.source);
    const source = drawnOut(chosen, inSource, others);
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
  });
}

/** The links to the source paragraph that holds most of the counterpart, and to those that adjoin it. */
function neighbouring(links: readonly Paired[], inSource: readonly Span[]): Paired[] {
  const home = links.map((link) => paragraphAt(link.source, inSource));
  const weights = new Map<number, number>();
  links.forEach((link, i) => weights.set(home[i]!, (weights.get(home[i]!) ?? 0) + length(link.source)));
  let [low] = [...weights].reduce((most, next) => (next[1] > most[1] ? next : most));
  let high = low;
  while (weights.has(low - 1)) low--;
  while (weights.has(high + 1)) high++;
  return links.filter((_, i) => home[i]! >= low && home[i]! <= high);
}

/** The index of the last paragraph that starts at or before the middle of a span. O(log n). */
function paragraphAt(span: Span, inSource: readonly Span[]): number {
  const middle = (span.start + span.end) / 2;
  let [low, high] = [0, inSource.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if (inSource[at]!.start <= middle) low = at + 1;
    else high = at;
  }
  return Math.max(0, low - 1);
}

/** From the first to the last counterpart, and on to the ends of its paragraphs unless others claim a part of them. */
function drawnOut(links: readonly Paired[], inSource: readonly Span[], others: readonly Span[]): Span {
  const start = Math.min(...links.map((link) => link.source.start));
  const end = Math.max(...links.map((link) => link.source.end));
  const first = inSource[paragraphAt({ start, end: start }, inSource)]!.start;
  const last = inSource[paragraphAt({ start: end - 1, end: end - 1 }, inSource)]!.end;
  const isClaimedBefore = others.some((other) => other.end > first && other.start < start);
  const nextClaim = Math.min(
    last,
    ...others.filter((other) => other.start >= end).map((other) => other.start),
  );
  return {
    start: isClaimedBefore ? start : Math.min(first, start),
    end: nextClaim < last ? end : Math.max(last, end),
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
