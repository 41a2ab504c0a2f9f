import { describe, expect, test } from 'vitest';
import { OUTLETS, outletOf, storyUrl } from '../demo/outlets.ts';
import { isCopy, loadStories, STORY_KINDS } from '../demo/story.ts';
import type { Story } from '../demo/story.ts';

const stories = await loadStories();
const originals = stories.filter(({ kind }) => kind === 'original');
const copies = stories.filter(isCopy);

function originalOf(copy: Story): Story {
  return originals.find(({ id }) => id === copy.of[0])!;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words in the longest run that both texts have, as a plain quadratic check that shares no code with lib. */
function longestSharedRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (word === b[j - 1]) next[j] = row[j - 1]! + 1;
      best = Math.max(best, next[j]!);
    }
    row = next;
  }
  return best;
}

const text = (story: Story) => story.paragraphs.join('\n');
const normalized = (paragraph: string) => words(paragraph.replace(/^.{0,40}? — /u, '')).join(' ');

describe('the demonstration stories', () => {
  test('hold at least twelve originals, each of them copied, and every kind of story', () => {
    expect(originals.length).toBeGreaterThanOrEqual(12);
    for (const { id } of originals) expect(copies.flatMap(({ of }) => of)).toContain(id);
    expect(new Set(stories.map(({ kind }) => kind))).toEqual(new Set(STORY_KINDS));
  });

  test('have ids and addresses of their own, and copies are published after what they copy', () => {
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
    expect(new Set(stories.map(storyUrl)).size).toBe(stories.length);
    for (const copy of copies) {
      for (const id of copy.of) {
        const original = originals.find((candidate) => candidate.id === id);
        expect(original, `${copy.id} copies ${id}`).toBeDefined();
        expect(copy.published > original!.published, copy.id).toBe(true);
      }
    }
  });

  test('are as long as short news', () => {
    for (const story of stories) {
      expect(words(text(story)).length, story.id).toBeGreaterThanOrEqual(150);
      expect(words(text(story)).length, story.id).toBeLessThanOrEqual(450);
    }
  });

  test('are published by known outlets, each of which publishes something', () => {
    expect(new Set(stories.map((story) => outletOf(story).id))).toEqual(new Set(OUTLETS.map(({ id }) => id)));
  });
});

describe('the labels', () => {
  test.each(copies)('$id: every paragraph is labelled with one that exists', (copy) => {
    const { counterparts } = copy.labels!;
    expect(counterparts).toHaveLength(copy.paragraphs.length);
    const named = counterparts.filter((index) => index !== null);
    expect(new Set(named).size).toBe(named.length);
    for (const index of named) expect(originalOf(copy).paragraphs[index]).toBeDefined();
  });

  test.each(copies.filter(({ kind }) => /^(verbatim|cut)/u.test(kind)))(
    '$id: paragraphs are the words of their counterparts',
    (copy) => {
      for (const [index, counterpart] of copy.labels!.counterparts.entries()) {
        if (counterpart === null) continue;
        expect(normalized(copy.paragraphs[index]!)).toBe(
          normalized(originalOf(copy).paragraphs[counterpart]!),
        );
      }
    },
  );

  test.each(copies)(
    '$id: altered quotations and changed figures are in one text and not in the other',
    (copy) => {
      const { alteredQuotations, changedFigures } = copy.labels!;
      for (const change of [...alteredQuotations, ...changedFigures]) {
        expect(text(originalOf(copy))).toContain(change.original);
        expect(text(copy)).toContain(change.copy);
        expect(text(copy)).not.toContain(change.original);
        expect(text(originalOf(copy))).not.toContain(change.copy);
      }
    },
  );

  test.each(copies.filter(({ kind }) => kind === 'reworded'))(
    '$id: rewords every paragraph it takes',
    (copy) => {
      for (const [index, counterpart] of copy.labels!.counterparts.entries()) {
        if (counterpart === null) continue;
        expect(normalized(copy.paragraphs[index]!)).not.toBe(
          normalized(originalOf(copy).paragraphs[counterpart]!),
        );
      }
      expect(copy.labels!.alteredQuotations.length).toBeGreaterThan(0);
    },
  );

  test.each(stories.filter(({ kind }) => kind === 'independent'))(
    '$id: shares no more than a name, a figure or a short quotation with the original',
    (story) => {
      const original = originals.find(({ id }) => id === story.event)!;
      expect(longestSharedRun(words(text(story)), words(text(original)))).toBeLessThan(8);
    },
  );
});
