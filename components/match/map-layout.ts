import type { ParagraphLink } from '../../lib/align/passage.ts';
import type { Span } from '../../lib/text/span.ts';

/** One paragraph, drawn; in user units of the picture. */
export interface Bar {
  readonly span: Span;
  readonly top: number;
  readonly height: number;
}

/** One row of the paragraph map with the bars that it joins. */
export interface Tie {
  readonly link: ParagraphLink;
  readonly source: Bar | null;
  readonly article: Bar | null;
}

export interface MapLayout {
  readonly height: number;
  readonly ties: readonly Tie[];
}

/** Room for a finger or a glyph a paragraph, until the picture would push the text out of sight. */
const ROW_HEIGHT = 24;
const MAX_HEIGHT = 288;
const GAP = 3;
const MIN_BAR = 5;
/** Even the shortest paragraph gets this much of an even share, so that its sign has room. */
const LEAST_SHARE = 0.7;

/**
 * Places the paragraphs of both texts as two columns of bars. A bar's height follows the length of its
 * paragraph above a least height; both columns are as tall as the picture. O(n log n).
 */
export function layOutMap(links: readonly ParagraphLink[]): MapLayout {
  const sourceSpans = paragraphs(links.map((link) => link.source));
  const articleSpans = paragraphs(links.map((link) => link.article));
  const rows = Math.max(sourceSpans.length, articleSpans.length, 1);
  const height = Math.max(Math.min(rows * ROW_HEIGHT, MAX_HEIGHT), rows * (MIN_BAR + GAP));
  const source = column(sourceSpans, height);
  const article = column(articleSpans, height);
  return {
    height,
    ties: links.map((link) => ({
      link,
      source: link.source && source.get(link.source.start)!,
      article: link.article && article.get(link.article.start)!,
    })),
  };
}

/** Each paragraph once, in the order of its text: one paragraph may be linked to several. */
function paragraphs(spans: readonly (Span | null)[]): Span[] {
  const byStart = new Map<number, Span>();
  for (const span of spans) if (span !== null) byStart.set(span.start, span);
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function column(spans: readonly Span[], height: number): Map<number, Bar> {
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const least = Math.max(MIN_BAR, (LEAST_SHARE * height) / spans.length - GAP);
  const spare = height - spans.length * (least + GAP) + GAP;
  const bars = new Map<number, Bar>();
  let top = 0;
  for (const span of spans) {
    const share = length === 0 ? 1 / spans.length : (span.end - span.start) / length;
    const barHeight = least + spare * share;
    bars.set(span.start, { span, top, height: barHeight });
    top += barHeight + GAP;
  }
  return bars;
}
