import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../test/views/story.ts';
import { tellPair } from '../../test/views/story.ts';
import { countChanges, paragraphEdits } from './paragraph-edits.ts';

const word = fc.stringMatching(/^[a-z]{1,6}$/u);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const sentence = fc
  .array(
    fc.oneof(
      phrase,
      fc.tuple(phrase, phrase).map(([a, b]) => `{${a}|${b}}`),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => `${parts.join(' ')}.`);
const rows = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((all): Row[] => all.map((sentences, place) => ({ kind: 'reworded', place, sentences })));

test('the article parts of a row, joined, are its paragraph, whichever sentences were paired', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.boolean()), (told, kept) => {
      const story = tellPair(told);
      const pairs = story.pairs.filter(() => kept.next().value);
      for (const link of story.paragraphs) {
        const edits = paragraphEdits(link, { ...story, pairs });
        const joined = edits.map((edit) => edit.article).join('');
        expect(joined).toBe(story.article.slice(link.article!.start, link.article!.end));
      }
    }),
  );
});

test('every letter of the source paragraph is in its row, kept, replaced or deleted', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.boolean()), (told, kept) => {
      const story = tellPair(told);
      const pairs = story.pairs.filter(() => kept.next().value);
      for (const link of story.paragraphs) {
        const edits = paragraphEdits(link, { ...story, pairs });
        const said = edits.map((edit) => edit.source).join('');
        const wanted = story.source.slice(link.source!.start, link.source!.end);
        expect(letters(said)).toBe(letters(wanted));
      }
    }),
  );
});

test('a source sentence that went to another paragraph is not shown as deleted', () => {
  const story = tellPair([
    { kind: 'reworded', place: 0, sentences: ['One stays.'] },
    { kind: 'reworded', place: 1, sentences: ['Two went.', 'Three stays.'] },
  ]);
  const [first, second] = story.paragraphs;
  const [, , third] = story.pairs;
  const moved = { ...story, pairs: [{ ...story.pairs[1]!, article: story.pairs[0]!.article }, third!] };
  expect(paragraphEdits(second!, moved).some((edit) => edit.kind === 'deleted')).toBe(false);
  expect(paragraphEdits(first!, moved).map((edit) => edit.source)).toContain('Two went.');
});

test('white space alone is no change, and a replacement is one', () => {
  expect(
    countChanges([
      { kind: 'same', source: 'a', article: 'a' },
      { kind: 'inserted', source: '', article: ' ' },
      { kind: 'replaced', source: 'old', article: 'new' },
    ]),
  ).toBe(1);
});

/** White space between sentences belongs to no sentence, so no edit holds it. */
function letters(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
