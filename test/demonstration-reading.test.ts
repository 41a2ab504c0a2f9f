import { describe, expect, test } from 'vitest';
import { outletOf, storyUrl } from '../demo/outlets.ts';
import { loadStories } from '../demo/story.ts';
import type { Story } from '../demo/story.ts';
import { parseHtml } from '../lib/page/parse-html.ts';
import { readPage } from '../lib/page/read.ts';

const stories = await loadStories();

function pageOf(story: Story): string {
  const outlet = outletOf(story);
  const related = stories.filter((other) => other.outlet === story.outlet && other.event !== story.event);
  return outlet.page({ outlet, story, url: storyUrl(story), related: related.slice(0, 4) });
}

describe('from the page of its outlet', () => {
  test.each(stories)('$outlet, $id: every paragraph is read and nothing else', (story) => {
    const url = storyUrl(story);
    const reading = readPage(parseHtml(pageOf(story), url), url);
    if (reading.kind !== 'article') throw new Error(reading.reason);
    expect(reading.article.text.split('\n\n')).toEqual(story.paragraphs);
    expect(reading.article.title).toBe(story.headline);
    expect([undefined, story.byline, outletOf(story).name]).toContain(reading.article.byline);
    if (story.outlet === 'newsflash') expect(reading.article.byline).toBe(story.byline);
    expect(reading.article.published?.slice(0, 10)).toBe(story.published.slice(0, 10));
    expect(reading.article.canonical).toBe(url);
  });
});
