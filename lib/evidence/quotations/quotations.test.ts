import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishQuotationPairs } from '../../../test/evidence/quotation-pairs-english.ts';
import { otherQuotationPairs } from '../../../test/evidence/quotation-pairs-other.ts';
import { slice } from '../../text/span.ts';
import { compareQuotations } from './quotations.ts';

const pairs = [...englishQuotationPairs, ...otherQuotationPairs];
const firstKind = (article: string, source: string) => compareQuotations(article, source)[0]?.kind ?? 'none';

describe('the hand-labelled pairs', () => {
  test('number at least 150', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150);
  });

  const altered = pairs.filter(([label]) => label === 'altered');
  const called = pairs.filter(([, article, source]) => firstKind(article, source) === 'altered');

  test('are called altered with a precision of at least .98', () => {
    const right = called.filter(([label]) => label === 'altered').length;
    expect(right / called.length).toBeGreaterThanOrEqual(0.98);
  });

  test('are called altered with a recall of at least .90', () => {
    const found = altered.filter(([, article, source]) => firstKind(article, source) === 'altered').length;
    expect(found / altered.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a quotation', () => {
  const said = 'The harbour will close for good in the autumn, whatever the council decides';
  const article = `“${said},” Ines Holt said.`;

  test('is the same in other marks, another case and with brackets', () => {
    expect(firstKind(`«${said.toUpperCase()} [sic]», said Holt.`, article)).toBe('identical');
  });

  test('that the source holds without marks is no alteration', () => {
    expect(firstKind(article, `${said}, Ines Holt said.`)).toBe('identical');
  });

  test('is trimmed when part of it is left out at a marked cut', () => {
    expect(firstKind('“The harbour will close … whatever the council decides,” Holt said.', article)).toBe(
      'trimmed',
    );
  });

  test('whose sentence was reworded is altered, and points to the original sentence', () => {
    const changed =
      '“The harbour will be shut for good in the spring, whatever the council decides,” Ines Holt said.';
    const [finding] = compareQuotations(changed, article);
    expect(finding?.kind).toBe('altered');
    expect(slice(article, finding!.source!)).toContain('close for good in the autumn');
    expect(finding?.speaker).toBe('Ines Holt');
  });

  test('with a word denied is altered', () => {
    expect(firstKind(article.replace('will close', 'will not close'), article)).toBe('altered');
  });

  test('whose marks are garbled is still held against the original', () => {
    const source =
      'Mayor Ida Lund is seeking “roads that we can build together, for example” and “we’d give a great deal to be spared one more winter of strikes and quarrels.”';
    const garbled =
      'Mayor Ida Lund is looking for “roads we can build with with e.g. together” and “we” I would give a great deal to be saved from one more winter of strikes and quarrels”.';
    expect(compareQuotations(garbled, source).map((finding) => finding.kind)).toEqual(['altered', 'altered']);
  });

  test('of another person on another subject is absent', () => {
    expect(firstKind('“My cat sleeps on the stove all winter,” Jo Bell said.', article)).toBe('absent');
  });

  test('is never altered when article and source are one text', () => {
    for (const [, one, two] of pairs) {
      for (const text of [one, two]) {
        for (const finding of compareQuotations(text, text))
          expect(['identical', 'trimmed']).toContain(finding.kind);
      }
    }
  });
});

describe('any two texts', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    '…',
    ' said Ann Lee. ',
    'we will go home now ',
    'not ',
    '12 ',
    '\n',
    '[x] ',
    ', ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 150 }),
    fc.array(piece, { maxLength: 60 }).map((a) => a.join('')),
  );

  test('give findings inside both', () => {
    fc.assert(
      fc.property(text, text, (article, source) => {
        for (const finding of compareQuotations(article, source)) {
          expect(finding.article.end).toBeLessThanOrEqual(article.length);
          expect(finding.article.start).toBeLessThan(finding.article.end);
          expect(finding.source === null).toBe(finding.kind === 'absent');
          if (finding.source !== null) {
            expect(finding.source.end).toBeLessThanOrEqual(source.length);
            expect(finding.source.start).toBeLessThan(finding.source.end);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['“', '“we go home now.” ', '“a b c d ', '“a b c d… ', '『a b c'])(
    'of %s, a hundred thousand times, are read',
    (part) => {
      const long = part.repeat(100_000);
      expect(compareQuotations(long, long).length).toBeLessThanOrEqual(400);
    },
  );
});
