import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchOf, tellPair } from '../../test/views/story.ts';
import { addressOfPassage } from './strongest.ts';
import { atPassage, textDirective } from './text-fragment.ts';

const TEXT = [
  'Harbour master Ines Calloway said the crew had no way of knowing the sonar was off, at all.',
  'The report runs to 88 pages – well-read, “too”, and took fourteen months to write & print.',
  'Nobody was killed.',
  'A second report is expected.',
  'Nobody was killed.',
].join('\n');

/** The words of a directive again, and the place it names, as a browser that knows only the text would find it. */
function decode(directive: string) {
  const terms = directive.replace(':~:text=', '').split(',');
  const said = (term: string | undefined) => (term === undefined ? undefined : decodeURIComponent(term));
  const prefix = said(terms.find((term) => term.endsWith('-'))?.slice(0, -1));
  const suffix = said(terms.find((term) => term.startsWith('-'))?.slice(1));
  const [start, end] = terms.filter((term) => !term.endsWith('-') && !term.startsWith('-')).map(said);
  return { prefix, start: start!, end, suffix };
}

const spaced = (text: string) => text.replace(/\s+/gu, ' ');

function places(text: string, words: string): number[] {
  const [whole, wanted] = [spaced(text).toLowerCase(), spaced(words).toLowerCase()];
  const found: number[] = [];
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('a text directive', () => {
  test('names the first words of a passage and the last, and marks in them part no terms', () => {
    const line = TEXT.split('\n')[1]!;
    const directive = textDirective(TEXT, spanOf(line))!;
    expect(directive).toBe(':~:text=The%20report%20runs%20to%2088,write%20%26%20print.');
    expect(textDirective(TEXT, spanOf('well-read, “too”'))).toBe(
      ':~:text=well%2Dread%2C%20%E2%80%9Ctoo%E2%80%9D',
    );
  });

  test('takes words from beside it where a line is said twice', () => {
    const second = spanOf('Nobody was killed.', TEXT.lastIndexOf('Nobody'));
    expect(decode(textDirective(TEXT, second)!)).toMatchObject({
      prefix: 'expected.',
      start: 'Nobody was killed.',
    });
    const first = spanOf('Nobody was killed.');
    expect(decode(textDirective(TEXT, first)!).prefix).toBe('print.');
  });

  test('is none where nothing tells the passage from the rest', () => {
    expect(textDirective('Again.\nAgain.\nAgain.'.repeat(20), { start: 420, end: 426 })).toBeNull();
    expect(textDirective(TEXT, { start: 3, end: 3 })).toBeNull();
    expect(textDirective('   \n  ', { start: 0, end: 5 })).toBeNull();
  });

  test('cuts scripts without spaces behind their marks', () => {
    const text =
      '会長は昨日、辞任を表明した。後任は未定、と広報は述べた。詳細は近く発表、の予定だ。\n続報を待つ。';
    const { start } = decode(textDirective(text, { start: 0, end: text.indexOf('\n') })!);
    expect(text).toContain(start);
    expect(start).toMatch(/[、。]$/u);
  });

  test('decodes to words that stand in the text once, inside the span that was asked for or around it', () => {
    const word = fc.constantFrom(
      'a',
      'the',
      'ferry',
      'Ferry',
      'crew-member',
      'said,',
      'é',
      'was',
      '88%',
      '&c.',
      'ob',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (story, a, b) => {
        const [start, end] = [a % story.length, b % (story.length + 1)].sort((x, y) => x - y);
        const directive = textDirective(story, { start: start!, end: end! });
        if (directive === null) return;
        const found = decode(directive);
        const whole = [found.prefix, found.start, found.suffix]
          .filter((part) => part !== undefined)
          .join(' ');
        expect(places(story, whole)).toHaveLength(1);
        const [at] = places(story, whole);
        const begins = at! + (found.prefix === undefined ? 0 : found.prefix.length + 1);
        expect(begins).toBeGreaterThanOrEqual(start!);
        expect(begins).toBeLessThan(end!);
        if (found.end !== undefined) expect(places(story.slice(start), found.end).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an address', () => {
  test('keeps its own fragment, and takes no second directive', () => {
    expect(atPassage('https://a.example/x', ':~:text=b')).toBe('https://a.example/x#:~:text=b');
    expect(atPassage('https://a.example/x#part', ':~:text=b')).toBe('https://a.example/x#part:~:text=b');
    expect(atPassage('https://a.example/x#:~:text=old', ':~:text=b')).toBe('https://a.example/x#:~:text=b');
  });

  test('of another scheme than the web’s gets none', () => {
    expect(atPassage('javascript:alert(1)', ':~:text=b')).toBe('javascript:alert(1)');
    expect(atPassage('https://a.example/', null)).toBe('https://a.example/');
  });

  test('of a match leads to its longest verbatim passage, or to the paragraph that is asked for', () => {
    const story = tellPair([
      {
        kind: 'reworded',
        place: 0,
        sentences: ['The {ferry|boat} ran aground at noon on the ninth of May.'],
      },
      { kind: 'kept', place: 1, sentences: ['Nobody was hurt when the tide went out again.'] },
    ]);
    const at = (words: string) => {
      const start = story.source.indexOf(words);
      return { start, end: start + words.length };
    };
    const passage = (kind: 'verbatim' | 'reworded', words: string) => ({
      kind,
      source: at(words),
      article: at(words),
    });
    const match = matchOf(story, {
      source: { id: 'x', url: 'https://a.example/x' },
      passages: [
        passage('reworded', 'The ferry ran aground at noon on the ninth of May.'),
        passage('verbatim', 'Nobody was hurt'),
        passage('verbatim', 'when the tide went out again.'),
      ],
    });
    expect(addressOfPassage(match)).toContain(':~:text=when%20the%20tide%20went%20out');
    expect(addressOfPassage(match, at('The ferry ran aground'))).toContain(
      ':~:text=The%20ferry%20ran%20aground',
    );
    expect(addressOfPassage({ ...match, sourceText: null })).toBe('https://a.example/x');
    expect(addressOfPassage({ ...match, source: { id: 'x' } })).toBeNull();
  });
});
