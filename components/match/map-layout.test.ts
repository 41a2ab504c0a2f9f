import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParagraphLink } from '../../lib/align/passage.ts';
import type { Bar } from './map-layout.ts';
import { layOutMap } from './map-layout.ts';

/** Links between random paragraphs, in any order and with some on one side only. */
const links = fc
  .array(
    fc.record({
      length: fc.integer({ min: 1, max: 3000 }),
      side: fc.constantFrom('both', 'article', 'source'),
    }),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ length, side }): ParagraphLink => {
      const span = { start: at, end: at + length };
      at = span.end + 2;
      return {
        kind: side === 'both' ? 'kept' : side === 'article' ? 'added' : 'left-out',
        article: side === 'source' ? null : span,
        source: side === 'article' ? null : span,
        moved: false,
      };
    });
  });

test('bars of one column never overlap, keep their order, and stay inside the picture', () => {
  fc.assert(
    fc.property(links, (all) => {
      const layout = layOutMap(all);
      for (const side of ['source', 'article'] as const) {
        const bars = layout.ties.map((tie) => tie[side]).filter((bar): bar is Bar => bar !== null);
        bars.sort((a, b) => a.span.start - b.span.start);
        bars.forEach((bar, index) => {
          const before = bars[index - 1];
          if (before) expect(bar.top).toBeGreaterThan(before.top + before.height);
          expect(bar.height).toBeGreaterThanOrEqual(5);
          expect(bar.top + bar.height).toBeLessThanOrEqual(layout.height + 0.001);
        });
      }
    }),
  );
});

test('every link is drawn, with a bar on each side that it has', () => {
  fc.assert(
    fc.property(links, (all) => {
      const { ties } = layOutMap(all);
      expect(ties.map((tie) => [tie.source !== null, tie.article !== null])).toEqual(
        all.map((link) => [link.source !== null, link.article !== null]),
      );
    }),
  );
});

test('a paragraph with two counterparts is one bar', () => {
  const shared = { start: 0, end: 10 };
  const { ties } = layOutMap([
    { kind: 'kept', source: shared, article: { start: 0, end: 5 }, moved: false },
    { kind: 'kept', source: { ...shared }, article: { start: 7, end: 12 }, moved: false },
  ]);
  expect(ties[0]!.source).toBe(ties[1]!.source);
});
