import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchors } from './anchors.ts';

const ids = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });

test('anchors run forward in both lists, and hold runs that neither list repeats', () => {
  fc.assert(
    fc.property(ids, ids, fc.integer({ min: 1, max: 4 }), (source, article, length) => {
      const found = anchors(Int32Array.from(source), Int32Array.from(article), length);
      found.forEach((anchor, i) => {
        const run = source.slice(anchor.source, anchor.source + length);
        expect(article.slice(anchor.article, anchor.article + length)).toEqual(run);
        expect(occurrences(source, run)).toBe(1);
        expect(occurrences(article, run)).toBe(1);
        expect(anchor.source).toBeGreaterThan(found[i - 1]?.source ?? -1);
        expect(anchor.article).toBeGreaterThan(found[i - 1]?.article ?? -1);
      });
    }),
    { numRuns: 500 },
  );
});

function occurrences(list: readonly number[], run: readonly number[]): number {
  return list.filter((_, at) => run.every((id, k) => list[at + k] === id)).length;
}
