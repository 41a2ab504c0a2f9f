import type { Span } from '../lib/text/span.ts';

/** A span as the two numbers that our JSON lines carry. */
export function pair(span: Span): [start: number, end: number];
export function pair(span: Span | null): [start: number, end: number] | null;
export function pair(span: Span | null): [start: number, end: number] | null {
  return span && [span.start, span.end];
}
