/** Half-open: `start` is inside, `end` is not. Offsets count UTF-16 code units of the text they index. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text under a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** How many code units two spans share; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
