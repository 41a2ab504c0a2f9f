import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terms } from '../fingerprint/terms.ts';
import { tokenize } from '../text/tokens.ts';
import { ENGINES, searchAddress } from './engines.ts';
import { queryOf, searchWords } from './search-words.ts';

/** Everything is equally rare, but for the words that are named. */
const rarityBut = (common: string) => {
  const known = new Set(terms(tokenize(common, 'en')));
  return { idf: (term: number) => (known.has(term) ? 0.1 : 5) };
};
const RARE = { idf: () => 5 };

const STORY = [
  'The inquiry into the grounding of the ferry Marigold found on Thursday that 214 people were aboard.',
  'Harbour master Ines Calloway told London that the crew “had no way of knowing the sonar was off that night”.',
  'Calloway said the report of 88 pages was late. Nobody from London was asked.',
].join('\n');

const texts = (words: readonly { text: string }[]) => words.map(({ text }) => text);

describe('the words of an article', () => {
  test('are its names, its figures with what they count, and a few words of a quotation', () => {
    const words = searchWords({ text: STORY, lang: 'en' }, RARE, null);
    expect(texts(words)).toEqual(expect.arrayContaining(['Ines Calloway', '214 people', '88 pages']));
    const quotation = words.find(({ kind }) => kind === 'quotation');
    expect(STORY).toContain(quotation?.text);
    expect(quotation?.text.split(' ')).toHaveLength(6);
    expect(texts(words)).not.toContain('Calloway');
    expect(texts(words)).not.toContain('The');
    expect(texts(words)).not.toContain('Harbour');
  });

  test('are the rarest among the sources at hand', () => {
    const text = `${STORY}\nThey went to Paris, to Rome, to Oslo, to Bern and to Sallow Point.`;
    const words = searchWords({ text, lang: 'en' }, rarityBut('Paris Rome Oslo Bern London Thursday'), null);
    expect(texts(words)).toEqual(expect.arrayContaining(['Ines Calloway', 'Marigold', 'Sallow Point']));
  });

  test('that the matched source has too are marked, and come before the others', () => {
    const source = 'Ines Calloway, of the harbour, wrote 88 pages. The crew had no way of knowing the sonar.';
    const words = searchWords({ text: STORY, lang: 'en' }, RARE, source);
    const survived = words.filter((word) => word.survived);
    expect(texts(survived)).toEqual(['Ines Calloway', '88 pages', 'no way of knowing the sonar']);
    expect(words.find(({ text }) => text === '214 people')?.survived).toBe(false);
  });

  test('are its rarest words where names are written like other words', () => {
    const arabic = 'قال وزير الكهرباء إن محطة الواحات ستعود إلى العمل بعد الفيضان بأسبوعين.';
    const words = searchWords({ text: arabic, lang: 'ar' }, RARE, null);
    expect(words.length).toBeGreaterThan(2);
    for (const { text } of words) expect(arabic).toContain(text);
    const japanese = '浜松市の鉄道会社は昨日、新型車両の導入計画を発表した。費用は四十億円。';
    const runs = searchWords({ text: japanese, lang: 'ja' }, RARE, null);
    expect(texts(runs)).toContain('鉄道会社');
  });

  test('are none of an empty text, and always words of the text, few enough for one query', () => {
    expect(searchWords({ text: '' }, RARE, null)).toEqual([]);
    const piece = fc.constantFrom(
      'Ines',
      'Calloway',
      'said',
      '“we',
      'were',
      'there”',
      '42',
      'boats.',
      '\n',
      'の',
      '港',
      'É',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, isMatched) => {
        const text = pieces.join(' ');
        const words = searchWords({ text }, RARE, isMatched ? text : null);
        expect(words.length).toBeLessThanOrEqual(12);
        for (const word of words) {
          expect(text.replace(/\s+/gu, ' ')).toContain(word.text);
          expect(word.survived).toBe(isMatched);
        }
        expect(new Set(texts(words)).size).toBe(words.length);
      }),
    );
  });
});

test('a query has quotations in marks', () => {
  expect(
    queryOf([
      { kind: 'name', text: 'Ines Calloway', survived: true },
      { kind: 'quotation', text: 'no way of knowing', survived: false },
    ]),
  ).toBe('Ines Calloway "no way of knowing"');
});

test.each(ENGINES)('%s is asked for the very words, over a safe line', (engine) => {
  const address = new URL(searchAddress(engine, 'a "b & c"#d ü'));
  expect(address.protocol).toBe('https:');
  expect(address.hash).toBe('');
  expect([...address.searchParams.values()]).toEqual(['a "b & c"#d ü']);
});
