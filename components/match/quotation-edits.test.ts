import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuotationFinding } from '../../lib/evidence/findings.ts';
import { find, tellPair } from '../../test/views/story.ts';
import { quotationEdits } from './quotation-edits.ts';

const story = tellPair([
  {
    kind: 'reworded',
    place: 0,
    sentences: [
      'She {said|stated}: “We {let|left} people down.',
      'We will {put it right|correct it}.”',
      'She {left|went}.',
    ],
  },
]);

function quotation(article: string, source: string | null): QuotationFinding {
  return {
    kind: 'altered',
    speaker: null,
    article: find(story.article, article),
    source: source === null ? null : find(story.source, source),
  };
}

test('only the words that changed are marked, over all sentences of the quotation', () => {
  const edits = quotationEdits(
    quotation('“We left people down. We will correct it.”', '“We let people down. We will put it right.”'),
    story,
  );
  expect(edits.filter((edit) => edit.kind !== 'same')).toEqual([
    { kind: 'replaced', source: 'let', article: 'left' },
    { kind: 'replaced', source: 'put it right', article: 'correct it' },
  ]);
});

test('where no pair holds the quotation, one wording replaces the other', () => {
  const finding = quotation(
    '“We left people down. We will correct it.”',
    '“We let people down. We will put it right.”',
  );
  expect(quotationEdits(finding, { ...story, pairs: [] })).toEqual([
    {
      kind: 'replaced',
      source: '“We let people down. We will put it right.”',
      article: '“We left people down. We will correct it.”',
    },
  ]);
});

test('a quotation that the source lacks is inserted', () => {
  expect(quotationEdits(quotation('correct it', null), story)).toEqual([
    { kind: 'inserted', source: '', article: 'correct it' },
  ]);
});

test('both wordings are always whole, wherever the quotation begins and ends', () => {
  const spanIn = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(
      spanIn(story.article),
      spanIn(story.source),
      fc.subarray(story.pairs),
      (article, source, pairs) => {
        const finding: QuotationFinding = { kind: 'altered', speaker: null, article, source };
        const edits = quotationEdits(finding, { ...story, pairs });
        expect(edits.map((edit) => edit.article).join('')).toBe(
          story.article.slice(article.start, article.end),
        );
        expect(edits.map((edit) => edit.source).join('')).toBe(story.source.slice(source.start, source.end));
      },
    ),
  );
});

test('a mark that was added or dropped is no change of the wording', () => {
  const told = tellPair([
    { kind: 'reworded', place: 0, sentences: ['“You {do not|never} patent a broom{,|}” she {said|added}.'] },
  ]);
  const finding: QuotationFinding = {
    kind: 'altered',
    speaker: null,
    article: find(told.article, '“You never patent a broom”'),
    source: find(told.source, '“You do not patent a broom,”'),
  };
  const edits = quotationEdits(finding, told);
  expect(
    edits.filter((edit) => edit.kind !== 'same').map(({ source, article }) => [source, article]),
  ).toEqual([['do not', 'never']]);
  expect(edits.map(({ source }) => source).join('')).toBe('“You do not patent a broom,”');
});
