import { expect, test } from 'vitest';
import { ferry, ferryMatch } from '../../test/views/ferry.ts';
import { slice, type Span } from '../text/span.ts';
import { marksOf, type MarkKind } from './marks.ts';
import type { ParagraphLink } from '../align/passage.ts';
import type { Match } from './report.ts';

const bare: Match = { ...ferryMatch, paragraphs: [], pairs: [], quotations: [] };
const link = (kind: ParagraphLink['kind'], article: Span | null, moved = false): ParagraphLink => ({
  kind,
  article,
  source: kind === 'added' ? null : { start: 0, end: 40 },
  moved,
});
const pair = (start: number, end: number, isChanged: boolean) => ({
  article: { start, end },
  source: { start: 0, end: 10 },
  edits: isChanged
    ? [{ kind: 'replaced' as const, source: 'a', article: 'b' }]
    : [{ kind: 'same' as const, source: 'a', article: 'a' }],
});
const marked = (match: Match): [MarkKind, number, number][] =>
  marksOf(match).map(({ kind, span }) => [kind, span.start, span.end]);

test('kept, moved and added paragraphs are marked whole, and what was left out is not', () => {
  const paragraphs = [
    link('kept', { start: 0, end: 50 }),
    link('moved', { start: 52, end: 90 }, true),
    link('added', { start: 92, end: 120 }),
    link('left-out', null),
  ];
  expect(marked({ ...bare, paragraphs })).toEqual([
    ['kept', 0, 50],
    ['moved', 52, 90],
    ['added', 92, 120],
  ]);
});

test('the sentences of a reworded paragraph are told apart, and those without a counterpart are added', () => {
  const paragraphs = [link('reworded', { start: 100, end: 200 })];
  const pairs = [pair(131, 160, false), pair(100, 130, true), pair(300, 340, true)];
  expect(marked({ ...bare, paragraphs, pairs })).toEqual([
    ['reworded', 100, 130],
    ['kept', 131, 160],
    ['added', 160, 200],
  ]);
});

test('a reworded paragraph that moved is marked as moved besides, and whole where no sentence is paired', () => {
  const paragraphs = [link('reworded', { start: 0, end: 80 }, true)];
  expect(marked({ ...bare, paragraphs })).toEqual([
    ['reworded', 0, 80],
    ['moved', 0, 80],
  ]);
});

test('altered quotations are marked, others are not', () => {
  const quotations = (['altered', 'identical', 'speaker-changed', 'absent'] as const).map((kind, index) => ({
    kind,
    article: { start: index * 10, end: index * 10 + 8 },
    source: null,
    speaker: null,
  }));
  expect(marked({ ...bare, quotations })).toEqual([
    ['quotation', 0, 8],
    ['quotation', 20, 28],
  ]);
});

test('of a whole match every mark lies over words of the article', () => {
  const marks = marksOf(ferryMatch);
  expect(marks.length).toBeGreaterThan(8);
  for (const { span } of marks) expect(slice(ferry.article, span)).toMatch(/\p{L}/u);
});
