import { paragraphs } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';

/**
 * Tells which paragraph of a text a span begins in, from 1. A paragraph that was split is linked in parts, and all of
 * them have its number. O(log n) a span, after O(n).
 */
export function paragraphNumbers(text: string): (span: Span) => number {
  const ends = paragraphs(text).map(({ end }) => end);
  return ({ start }) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle]! > start) high = middle;
      else low = middle + 1;
    }
    return low + 1;
  };
}
