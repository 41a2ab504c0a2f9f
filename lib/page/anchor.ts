import search from 'approx-string-match';
import type { Span } from '../text/span.ts';
import { readPageText, type PageText } from './page-text.ts';

/** A span of an article's text, found again on the live page: one range for each paragraph that it touches. */
export interface Anchor {
  readonly span: Span;
  readonly ranges: readonly Range[];
  /** Whether every part was found letter for letter; a page that changed since it was read gives false. */
  readonly isExact: boolean;
}

/** Share of letters that may differ where a passage is not found letter for letter. */
const MAX_ERROR_SHARE = 0.15;
/** Code units; longer patterns are searched for by their beginning and end. */
const MAX_PATTERN = 200;
/** Code units of page text in which an inexact search is affordable. */
const MAX_FUZZY_TEXT = 300_000;

/**
 * Finds spans of `text`, an article's text as it was read, on the live page, paragraph by paragraph. A
 * paragraph is searched for whole, so that a short span in it needs no context of its own; where it has
 * changed, the span is searched for with some errors allowed. O(page + spans x paragraph) when nothing changed.
 */
export function anchorSpans(document: Document, text: string, spans: readonly Span[]): Anchor[] {
  const page = readPageText(document);
  const places = new Map<number, number>();
  let cursor = 0;
  return spans.map((span) => {
    const ranges: Range[] = [];
    let isExact = true;
    for (const paragraph of paragraphsIn(text, span)) {
      let place = places.get(paragraph.start);
      if (place === undefined) {
        place = find(page.text, collapse(text.slice(paragraph.start, paragraph.end)), cursor);
        places.set(paragraph.start, place);
        if (place >= 0) cursor = place;
      }
      const part = { start: Math.max(span.start, paragraph.start), end: Math.min(span.end, paragraph.end) };
      const range = place >= 0 ? rangeAt(page, text, paragraph, part, place) : null;
      if (!range) isExact = false;
      const found = range ?? findChanged(page, collapse(text.slice(part.start, part.end)));
      if (found) ranges.push(found);
    }
    return { span, ranges, isExact };
  });
}

/** The paragraphs that a span touches, as spans of the text. */
function* paragraphsIn(text: string, span: Span): Generator<Span> {
  let start = text.lastIndexOf('\n\n', Math.max(0, span.start - 1));
  start = start < 0 ? 0 : start + 2;
  while (start < span.end) {
    const gap = text.indexOf('\n\n', start);
    const end = gap < 0 ? text.length : gap;
    if (end > span.start) yield { start, end };
    start = end + 2;
  }
}

function collapse(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}

/** Passages come mostly in the order of the page, so the search begins where the last one ended. */
function find(page: string, wanted: string, from: number): number {
  const ahead = page.indexOf(wanted, from);
  return ahead >= 0 ? ahead : page.indexOf(wanted);
}

function rangeAt(page: PageText, text: string, paragraph: Span, part: Span, place: number): Range | null {
  const before = collapse(text.slice(paragraph.start, part.start));
  const wanted = collapse(text.slice(part.start, part.end));
  if (wanted === '') return null;
  const gap = before !== '' && page.text.startsWith(' ', place + before.length) ? 1 : 0;
  const start = place + before.length + gap;
  if (page.text.startsWith(wanted, start)) return page.range(start, start + wanted.length);
  return page.text.startsWith(wanted, start - gap)
    ? page.range(start - gap, start - gap + wanted.length)
    : null;
}

/** Finds a passage that was changed a little, or whose paragraph was. */
function findChanged(page: PageText, wanted: string): Range | null {
  if (wanted.length < 12) return null;
  const exact = page.text.indexOf(wanted);
  if (exact >= 0) return page.range(exact, exact + wanted.length);
  if (page.text.length > MAX_FUZZY_TEXT) return null;
  const head = best(page.text, wanted.slice(0, MAX_PATTERN));
  if (!head) return null;
  if (wanted.length <= MAX_PATTERN) return page.range(head.start, head.end);
  const window = page.text.slice(head.start, head.start + wanted.length * 1.3);
  const tail = best(window, wanted.slice(-MAX_PATTERN));
  return tail ? page.range(head.start, head.start + tail.end) : page.range(head.start, head.end);
}

function best(text: string, pattern: string): { start: number; end: number } | null {
  const matches = search(text, pattern, Math.floor(pattern.length * MAX_ERROR_SHARE));
  return matches.reduce<(typeof matches)[number] | null>((a, b) => (a && a.errors <= b.errors ? a : b), null);
}
