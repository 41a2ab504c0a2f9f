import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { storyUrl } from '../demo/outlets.ts';
import { isCopy, loadStories } from '../demo/story.ts';
import type { Story } from '../demo/story.ts';
import type { ParagraphLink } from '../lib/align/passage.ts';
import { compare } from '../lib/compare/compare.ts';
import { corpusOf } from '../lib/corpus/stock.ts';
import { bundledStocks } from '../lib/pack/pack-stock.ts';
import { bytesInMemory } from '../lib/segment/byte-source.ts';
import { overlap, slice } from '../lib/text/span.ts';
import type { Span } from '../lib/text/span.ts';
import { expectedRelations } from './support/expected-relations.ts';

const stocks = await bundledStocks(async (path) =>
  bytesInMemory(readFileSync(new URL(`../public/${path}`, import.meta.url))),
);
const corpus = corpusOf(stocks);
const stories = await loadStories();

/** As measured; to be raised, never lowered. */
const LEAST_FOUND = 12;

function spanOf(excerpt: string, text: string): Span {
  const start = text.indexOf(excerpt);
  return { start, end: start + excerpt.length };
}

const originalOf = (copy: Story) => stories.find(({ id }) => id === copy.of[0])!;
const hasText = (copy: Story) => originalOf(copy).textInPack;

function judged(story: Story) {
  const text = story.paragraphs.join('\n\n');
  return compare({ text, title: story.headline, url: storyUrl(story), published: story.published }, corpus);
}

describe('against the bundled packs', () => {
  test.each(stories.filter(isCopy))('$id alerts, and is called what it is: $kind', async (copy) => {
    const report = await judged(copy);
    expect(report.alert).toBe(true);
    expect(report.matches[0]?.source.id).toBe(`demo:${copy.of[0]}`);
    expect(expectedRelations(copy.kind)).toContain(report.relation);
  });

  test.each(stories.filter((story) => isCopy(story) && hasText(story)))(
    '$id: the map ties each paragraph to the one it comes from',
    async (copy) => {
      const report = await judged(copy);
      const match = report.matches[0]!;
      const place = (text: string, span: Span | null) =>
        span ? text.slice(0, span.start).split('\n\n').length - 1 : null;
      const here = (link: ParagraphLink) => place(copy.paragraphs.join('\n\n'), link.article);
      const there = (link: ParagraphLink) => place(match.sourceText!, link.source);
      const tied = copy.paragraphs.map((_, index) => {
        const link = match.paragraphs.find((candidate) => here(candidate) === index)!;
        return link.kind === 'added' ? null : there(link);
      });
      expect(tied).toEqual(copy.labels!.counterparts);
      const leftOut = match.paragraphs.filter(({ kind }) => kind === 'left-out').map(there);
      const expected = originalOf(copy)
        .paragraphs.map((_, index) => index)
        .filter((index) => !tied.includes(index));
      expect(new Set(leftOut)).toEqual(new Set(expected));
      const order = tied.filter((index) => index !== null);
      const isInOrder = order.every((index, i) => i === 0 || index > order[i - 1]!);
      expect(match.paragraphs.some(({ moved }) => moved)).toBe(!isInOrder);
    },
  );

  test.each(stories.filter((story) => isCopy(story) && hasText(story)))(
    '$id: changed figures are found, and nothing is called altered that was not',
    async (copy) => {
      const match = (await judged(copy)).matches[0]!;
      const text = copy.paragraphs.join('\n\n');
      const { alteredQuotations, changedFigures } = copy.labels!;
      const figures = match.facts.filter(({ kind }) => kind === 'figure');
      const found = figures.map(({ article, source }) => [
        slice(text, article!),
        slice(match.sourceText!, source!),
      ]);
      expect(found).toHaveLength(changedFigures.length);
      for (const [i, label] of changedFigures.entries()) {
        expect(label.copy).toContain(found[i]![0]);
        expect(label.original).toContain(found[i]![1]);
      }
      const altered = match.quotations.filter(({ kind }) => kind === 'altered');
      if (copy.kind !== 'reworded') expect(altered).toHaveLength(alteredQuotations.length);
    },
  );

  test('altered quotations are shown beside their original, garbled marks or not', async () => {
    const reworded = stories.filter((story) => story.kind === 'reworded' && hasText(story));
    let found = 0;
    for (const copy of reworded) {
      const match = (await judged(copy)).matches[0]!;
      const text = copy.paragraphs.join('\n\n');
      for (const label of copy.labels!.alteredQuotations) {
        const span = spanOf(label.copy, text);
        const finding = match.quotations.find(
          ({ kind, article }) => kind === 'altered' && overlap(article, span) > 0,
        );
        if (!finding?.source) continue;
        expect(
          overlap(finding.source, spanOf(label.original, match.sourceText!)),
          label.copy,
        ).toBeGreaterThan(0);
        found += 1;
      }
    }
    // Of twelve.
    expect(found).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  test('both originals of a merged story are found', async () => {
    const merged = stories.find(({ kind }) => kind === 'merged')!;
    const ids = (await judged(merged)).matches.map(({ source }) => source.id);
    expect(ids.toSorted()).toEqual(merged.of.map((id) => `demo:${id}`).toSorted());
  });

  test.each(stories.filter((story) => !isCopy(story)))('$id does not alert: $kind', async (story) => {
    expect((await judged(story)).alert).toBe(false);
  });
});
