import { describe, expect, test } from 'vitest';
import { loadStories } from '../../demo/story.ts';
import { memoryCorpus } from '../corpus/memory-corpus.ts';
import { recordOf } from '../corpus/record.ts';
import { tokenize } from '../text/tokens.ts';
import { BAD_INPUT } from './bad-input.fixture.ts';
import { compare } from './compare.ts';
import { compareTexts } from './match.ts';

const story = (await loadStories())[0]!.paragraphs.join('\n');
const LIMIT_MS = 60_000;
/** Of the others nothing can be told, however long they are: they say no more than a sentence. */
const SAYS_MUCH = 'five million letters of prose';

describe.each(Object.entries(BAD_INPUT))('%s', (name, build) => {
  test(
    'does not alert against a story, nor a story against it',
    async () => {
      const text = build();
      const corpus = memoryCorpus([recordOf({ id: 'story', text: story })]);
      expect((await compare({ text }, corpus)).alert).toBe(false);
      const hostile = memoryCorpus([recordOf({ id: 'hostile', text })]);
      expect((await compare({ text: story }, hostile)).alert).toBe(false);
    },
    LIMIT_MS,
  );

  test(
    'held against itself ends in an answer whose spans lie in the text',
    async () => {
      const text = build();
      const corpus = memoryCorpus([recordOf({ id: 'same', text })]);
      const { relation } = await compare({ text }, corpus);
      expect(relation).toBe(name === SAYS_MUCH ? 'verbatim' : 'cannot-tell');
      const { passages, paragraphs, pairs, quotations, facts } = compareTexts(tokenize(text, 'en'), {
        text,
        lang: 'en',
      });
      for (const found of [passages, paragraphs, pairs, quotations, facts].flat()) {
        for (const span of [found.article, found.source]) {
          if (span === null) continue;
          if (span.start < 0 || span.end < span.start || span.end > text.length)
            expect.fail(`${span.start} to ${span.end}`);
        }
      }
    },
    LIMIT_MS,
  );
});
