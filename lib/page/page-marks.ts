import type { Mark, MarkKind } from '../compare/marks.ts';
import { MARK_KINDS } from '../compare/marks.ts';
import type { Marked, MarkRequest } from '../protocol/marks.ts';
import { overlap, type Span } from '../text/span.ts';
import { anchorSpans } from './anchor.ts';
import { domOf } from './dom.ts';
import { canHighlight, markRanges, removeMarks, scrollToRange } from './highlight.ts';
import { later } from './later.ts';

/** The marks of one document. */
export interface PageMarks {
  /** Marks what is found again, in place of what was marked before, and scrolls to the first of it. */
  readonly show: (request: MarkRequest) => Marked;
  /** What is marked now; null where nothing is. */
  readonly shown: () => Marked | null;
  /** Scrolls to the marks over a span of the text and brings them out; false where there are none. */
  readonly goTo: (span: Span) => boolean;
  readonly remove: () => void;
}

interface Anchored {
  readonly mark: Mark;
  readonly ranges: readonly Range[];
}

/** Milliseconds between looks at the address while marks are up: not every browser tells of its change. */
const ADDRESS_MS = 500;

/**
 * Marks the live page through the CSS Custom Highlight API: no node of it is touched. Marks go when the
 * document does, and when the address changes inside it, since the text is then another.
 */
export function createPageMarks(document: Document, url: () => string): PageMarks {
  const view = document.defaultView!;
  let anchored: readonly Anchored[] = [];
  let marked: Marked | null = null;
  let watching = new AbortController();

  function remove(): void {
    watching.abort();
    view.removeEventListener('pagehide', remove);
    removeMarks();
    anchored = [];
    marked = null;
  }

  function removeWhenGone(): void {
    const address = withoutFragment(url());
    const { signal } = (watching = new AbortController());
    const look = (): void =>
      withoutFragment(url()) === address ? later(view, ADDRESS_MS, signal, look) : remove();
    view.addEventListener('pagehide', remove);
    later(view, ADDRESS_MS, signal, look);
  }

  function show({ sourceId, text, marks }: MarkRequest): Marked {
    remove();
    if (!canHighlight()) return { kind: 'unsupported' };
    const anchors = anchorSpans(
      document,
      text,
      marks.map(({ span }) => span),
    );
    anchored = marks
      .map((mark, index) => ({ mark, ranges: anchors[index]!.ranges }))
      .filter(({ ranges }) => ranges.length > 0)
      .sort((a, b) => a.mark.span.start - b.mark.span.start);
    const kinds = MARK_KINDS.filter((kind) => rangesOf(kind).length > 0);
    const [found, missing] = [anchored.length, marks.length - anchored.length];
    const answer: Marked = { kind: 'marked', sourceId, found, missing, kinds };
    if (found === 0) return answer;
    for (const kind of kinds) markRanges(kind, rangesOf(kind));
    removeWhenGone();
    scrollTo(anchored[0]!.ranges[0]!);
    marked = answer;
    return answer;
  }

  function rangesOf(kind: MarkKind): Range[] {
    return anchored.filter(({ mark }) => mark.kind === kind).flatMap(({ ranges }) => ranges);
  }

  function goTo(span: Span): boolean {
    const there = anchored.filter(({ mark }) => overlap(mark.span, span) > 0);
    const [first] = there;
    if (first === undefined) return false;
    markRanges(
      'current',
      there.flatMap(({ ranges }) => ranges),
    );
    scrollTo(first.ranges[0]!);
    return true;
  }

  function scrollTo(range: Range): void {
    scrollToRange(range, domOf(document), view.matchMedia('(prefers-reduced-motion: reduce)').matches);
  }

  return { show, shown: () => marked, goTo, remove };
}

function withoutFragment(url: string): string {
  return url.replace(/#(?!!|\/).*$/u, '');
}
