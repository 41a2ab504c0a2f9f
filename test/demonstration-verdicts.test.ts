import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { storyUrl } from '../demo/outlets.ts';
import { isCopy, loadStories } from '../demo/story.ts';
import type { Story } from '../demo/story.ts';
import { compare } from '../lib/compare/compare.ts';
import { memoryCorpus } from '../lib/corpus/memory-corpus.ts';
import { parsePack } from '../lib/corpus/pack.ts';
import { STARTER_PACK } from '../scripts/build-corpus.ts';
import { expectedRelations } from './support/expected-relations.ts';

const pack = parsePack(new Uint8Array(readFileSync(STARTER_PACK)));
if (typeof pack === 'string') throw new Error(pack);
const corpus = memoryCorpus(pack.records);
const stories = await loadStories();

function judged(story: Story) {
  const text = story.paragraphs.join('\n\n');
  return compare({ text, title: story.headline, url: storyUrl(story), published: story.published }, corpus);
}

describe('against the starter pack', () => {
  test.each(stories.filter(isCopy))('$id alerts, and is called what it is: $kind', async (copy) => {
    const report = await judged(copy);
    expect(report.alert).toBe(true);
    expect(report.matches[0]?.source.id).toBe(`demo:${copy.of[0]}`);
    expect(expectedRelations(copy.kind)).toContain(report.relation);
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
