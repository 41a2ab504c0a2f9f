import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editScript } from './edit-script.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        'the ',
        'mayor ',
        'Paris',
        '. ',
        ' \n',
        '👩‍👩‍👧',
        '\ud83d',
        '\ude00',
        '東京',
        '3.5',
        '“',
        'didn’t ',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);
const changes = (source: string, article: string) =>
  editScript(source, article)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, source, article }) => [kind, source.trim(), article.trim()]);

describe('an edit script', () => {
  test('rebuilds both texts from its parts, whatever the texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (source, article) => {
        const edits = editScript(source, article);
        expect(edits.map((edit) => edit.source).join('')).toBe(source);
        expect(edits.map((edit) => edit.article).join('')).toBe(article);
      }),
      { numRuns: 500 },
    );
  });

  test('never says the same of different words, nor a change of two empty sides', () => {
    const bare = (text: string) =>
      text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(anyText, anyText, (source, article) => {
        for (const edit of editScript(source, article)) {
          if (edit.kind === 'same') expect(bare(edit.article)).toBe(bare(edit.source));
          else expect((edit.source + edit.article).trim()).not.toBe('');
          if (edit.kind === 'deleted') expect(edit.article.trim()).toBe('');
          if (edit.kind === 'inserted') expect(edit.source.trim()).toBe('');
        }
      }),
    );
  });

  test('of a text and itself is one stretch of the same', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => text !== ''),
        (text) => {
          expect(editScript(text, text)).toEqual([{ kind: 'same', source: text, article: text }]);
        },
      ),
    );
  });

  test('shows a deletion and the insertion in its place as one replacement', () => {
    expect(
      changes(
        'The council scrapped most regular talks on Monday.',
        'The council cut most regular talks on Monday.',
      ),
    ).toEqual([['replaced', 'scrapped', 'cut']]);
  });

  test('tells deletions and insertions apart, at both ends too', () => {
    expect(
      changes(
        'Late on Monday the harbour closed again.',
        'The harbour closed again after the storm had passed.',
      ),
    ).toEqual([
      ['deleted', 'Late on Monday', ''],
      ['inserted', '', 'after the storm had passed'],
    ]);
  });

  test('leaves no island of one or two words, nor one of function words alone', () => {
    const source = 'The mayor of the old town opened three new libraries near the river yesterday evening.';
    const article =
      'A spokesman for the old port inaugurated three fresh reading rooms by the river last night.';
    for (const edit of editScript(source, article).slice(1, -1)) {
      if (edit.kind === 'same') expect(edit.source.trim().split(/\s+/u).length).toBeGreaterThanOrEqual(3);
    }
    expect(changes('He went up to the house by train.', 'She ran up to the shop by bus.')).toHaveLength(1);
  });

  test('replaces the whole phrase when little of a long one survives', () => {
    const lost = Array.from({ length: 30 }, (_, i) => `alpha${i}`).join(' ');
    const made = Array.from({ length: 30 }, (_, i) => `omega${i}`).join(' ');
    const edits = changes(`${lost} three shared words ${lost}`, `${made} three shared words ${made}`);
    expect(edits).toHaveLength(1);
  });

  test('takes another case, blank, quotation mark or dash for no change', () => {
    expect(changes('“We won’t go,” he said – twice.', '"we won\'t go," He  said\n— twice.')).toEqual([]);
  });

  test('splits no word, emoji, flag, accent or surrogate pair', () => {
    expect(changes('I like 👩‍👩‍👧 a lot here now', 'I like 👩‍👩‍👦 a lot here now')).toEqual([
      ['replaced', '👩‍👩‍👧', '👩‍👩‍👦'],
    ]);
    expect(changes('From 🇩🇪 to the sea', 'From 🇩🇰 to the sea')).toEqual([['replaced', '🇩🇪', '🇩🇰']]);
    expect(changes('one 😀 and two and three', 'one 😃 and two and three')).toEqual([
      ['replaced', '😀', '😃'],
    ]);
    expect(changes('a cafe\u0301 by the sea', 'a cafe\u0300 by the sea')).toEqual([
      ['replaced', 'cafe\u0301', 'cafe\u0300'],
    ]);
  });

  test('compares scripts without spaces by the character', () => {
    expect(changes('東京都は新しい条例を発表した。', '東京都は古い条例を発表した。')).toEqual([
      ['replaced', '新し', '古'],
    ]);
  });

  test('keeps its word beyond the number of words that have a code each', () => {
    const words = Array.from({ length: 70_000 }, (_, i) => `w${i}`);
    const article = words.toSpliced(60_000, 1, 'first').toSpliced(69_000, 1, 'second');
    expect(changes(words.join(' '), article.join(' '))).toEqual([
      ['replaced', 'w60000', 'first'],
      ['replaced', 'w69000', 'second'],
    ]);
  });

  test('finishes on long, rewritten, periodic and empty texts', () => {
    const words = (n: number, every: number) =>
      Array.from({ length: n }, (_, i) => (i % every === 0 ? `x${i}` : `word${(i * 7919) % 4001}`)).join(' ');
    const long: readonly (readonly [string, string])[] = [
      [words(20_000, 5), words(20_000, 7)],
      ['a b '.repeat(10_000), 'b a c '.repeat(10_000)],
      ['one '.repeat(50_000), 'one two '.repeat(25_000)],
      ['.'.repeat(200_000), '. '.repeat(100_000)],
      ['', 'x'.repeat(200_000)],
    ];
    for (const [source, article] of long)
      expect(
        editScript(source, article)
          .map((edit) => edit.source)
          .join(''),
      ).toBe(source);
  });
});
