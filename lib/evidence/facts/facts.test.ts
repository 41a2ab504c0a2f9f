import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFactPairs } from '../../../test/evidence/fact-pairs-changed.ts';
import { sameFactPairs } from '../../../test/evidence/fact-pairs-same.ts';
import { slice } from '../../text/span.ts';
import { compareFacts } from './facts.ts';

const pairs = [...changedFactPairs, ...sameFactPairs];
const whole = (text: string) => ({ start: 0, end: text.length });
const compare = (article: string, source: string) =>
  compareFacts([{ article: whole(article), source: whole(source) }], article, source);
const kinds = (article: string, source: string) => [
  ...new Set(compare(article, source).map((finding) => finding.kind)),
];

describe('the hand-labelled pairs', () => {
  const results = pairs.map(([labels, article, source]) => ({ labels, got: kinds(article, source) }));
  const right = results.reduce(
    (sum, { labels, got }) => sum + got.filter((kind) => labels.includes(kind)).length,
    0,
  );

  test('number at least 150', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150);
  });

  test('show changed facts with a precision of at least .98', () => {
    expect(right / results.reduce((sum, { got }) => sum + got.length, 0)).toBeGreaterThanOrEqual(0.98);
  });

  test('show changed facts with a recall of at least .90', () => {
    expect(right / results.reduce((sum, { labels }) => sum + labels.length, 0)).toBeGreaterThanOrEqual(0.9);
  });

  test('show nothing where a sentence stands beside itself', () => {
    for (const [, article] of pairs) expect(kinds(article, article)).toEqual([]);
  });
});

test('a finding points to both figures, with their units', () => {
  const article = 'The fine was $1.2 million, the court said.';
  const source = 'The court said the fine was $1.2 billion.';
  const [finding] = compare(article, source);
  expect(slice(article, finding!.article!)).toBe('$1.2 million');
  expect(slice(source, finding!.source!)).toBe('$1.2 billion');
});

test('an attribution elsewhere in the paragraph covers the sentence', () => {
  const source = 'The rebels killed forty villagers in the raid, the army said.';
  const first = 'The rebels killed forty villagers in the raid.';
  const article = `${first} The army said it would respond.`;
  const pair = { article: { start: 0, end: first.length }, source: whole(source) };
  expect(compareFacts([pair], article, source)).toEqual([]);
  expect(kinds(first, source)).toEqual(['attribution']);
});

test('any two texts give findings inside both', () => {
  const piece = fc.constantFrom(
    'not ',
    '12 ',
    '$',
    '1.2 million ',
    'Paris ',
    'on May 3 ',
    'said ',
    'alleged ',
    'killed ',
    '.',
    '%',
    'men ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(piece, { maxLength: 20 }).map((a) => a.join('')),
  );
  fc.assert(
    fc.property(text, text, (article, source) => {
      for (const finding of compare(article, source)) {
        expect(finding.article?.end ?? 0).toBeLessThanOrEqual(article.length);
        expect(finding.source?.end ?? 0).toBeLessThanOrEqual(source.length);
        expect(finding.article !== null || finding.source !== null).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['9', '1.', '1,1', 'not ', 'Ab ', '12 May ', 'twenty ', '3:', '$'])(
  'a sentence of %s, a hundred thousand times, is read',
  (part) => {
    const long = part.repeat(100_000);
    expect(compare(long, `${long}x`).length).toBeLessThan(1000);
  },
);
