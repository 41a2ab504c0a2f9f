import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDisguise, foldWord } from './fold.ts';
import { paragraphs } from './paragraphs.ts';
import { sentences } from './sentences.ts';
import { slice } from './span.ts';
import { guessLanguage } from './stopwords.ts';
import { CAPITAL, DIGIT, OPENS, STOPWORD, tokenize } from './tokens.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const words = (text: string, lang = 'en') => tokenize(text, lang).words;

describe('tokens', () => {
  test('lie in order inside the text and never overlap, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text, 'en');
        let previous = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.starts[i]).toBeGreaterThanOrEqual(previous);
          expect(tokens.ends[i]).toBeGreaterThan(tokens.starts[i]!);
          previous = tokens.ends[i]!;
        }
        expect(previous).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('read the same whatever blank stands behind them', () => {
    const piece = fc.string({
      unit: fc.constantFrom(...Array.from("aZk1.'’é́Ж漢カ")),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(words(pieces.join(' '))).toEqual(words(pieces.join('\u2002')));
      }),
    );
  });

  test('read the same whatever the apostrophes, the case, the accents and the width', () => {
    expect(words('China’s café didn’t OPEN')).toEqual(words("china's cafe didn't ｏｐｅｎ"));
  });

  test('hold an abbreviation, a number or an elided article each in one piece', () => {
    expect(words('The U.S. paid 1,200.50 for l’accord')).toEqual([
      'the',
      'us',
      'paid',
      '120050',
      'for',
      'l',
      'accord',
    ]);
  });

  test('cut scripts without spaces into characters, but keep a katakana name whole', () => {
    expect(words('東京のトランプ', 'ja')).toEqual(['東', '京', 'の', 'トランプ']);
  });

  test('see through look-alike letters and unseen characters', () => {
    expect(words('m\u200bilit\u00adary р\u0430yment')).toEqual(['military', 'payment']);
  });

  test('carry what they are: function word, capital, digit, opening of a sentence', () => {
    const { flags } = tokenize('The mayor. Paris has 3', 'en');
    expect(flags[0]).toBe(STOPWORD | CAPITAL | OPENS);
    expect(flags[1]).toBe(0);
    expect(flags[2]).toBe(CAPITAL | OPENS);
    expect(flags[4]! & DIGIT).toBe(DIGIT);
  });
});

describe('sentences', () => {
  const cut = (text: string) => sentences(text).map((span) => slice(text, span));

  test('do not end at abbreviations, initials, decimals or days of the month', () => {
    expect(cut('Mr. J. Smith of the U.S. Senate paid 3.5 on Nov. 16. He left.')).toHaveLength(2);
    expect(cut('Am 3. Oktober kam Dr. Weber. Er ging.')).toHaveLength(2);
  });

  test('keep their closing quotation marks', () => {
    expect(cut('“We won.” They left.')).toEqual(['“We won.”', 'They left.']);
    expect(cut('「行く。」と言った。終わり。')).toEqual(['「行く。」', 'と言った。', '終わり。']);
  });

  test('hold everything but blanks, in order, never across lines', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const held = cut(text).join('').replace(/\s/gu, '');
        expect(held).toBe(
          paragraphs(text)
            .map((span) => slice(text, span))
            .join('')
            .replace(/\s/gu, ''),
        );
        for (const sentence of cut(text)) expect(sentence).not.toMatch(/[\n\r]/u);
      }),
    );
  });

  test('are found in time that grows with the text, not with its square', () => {
    for (const text of [
      '.'.repeat(1e6),
      ' '.repeat(1e6),
      'A.'.repeat(5e5),
      '." '.repeat(3e5),
      '\u200b'.repeat(1e6),
    ]) {
      expect(sentences(text).length + tokenize(text, 'en').count).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('folding', () => {
  test('leaves Cyrillic and Greek texts in their own letters', () => {
    expect(foldWord('Россия', false)).toBe('россия');
  });

  test('keeps vowel signs and voicing marks that make other words', () => {
    expect(foldWord('が', false)).not.toBe(foldWord('か', false));
    expect(foldWord('की', false)).not.toBe(foldWord('क', false));
  });

  test('counts disguises, and counts none in honest text', () => {
    expect(findDisguise('p\u0430yment m\u200bil')).toEqual({ invisible: 1, bidi: 0, lookAlike: 1 });
    expect(findDisguise('Café – “naïve” 👩‍👩‍👧 soft\u00adhyphen Россия')).toEqual({
      invisible: 0,
      bidi: 0,
      lookAlike: 0,
    });
  });
});

test('a language is guessed by its function words, or not at all', () => {
  expect(
    guessLanguage(
      words('Der Minister sagte, dass die Regierung nicht mit der Opposition verhandeln wird', 'und'),
    ),
  ).toBe('de');
  expect(
    guessLanguage(words('The minister said that the government will not talk to the opposition', 'und')),
  ).toBe('en');
  expect(guessLanguage(words('zxq wvb ktr', 'und'))).toBe('und');
});
