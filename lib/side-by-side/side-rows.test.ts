import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, ferryMatch, ferryReading } from '../../test/views/ferry.ts';
import type { SentencePair } from '../compare/report.ts';
import { slice } from '../text/span.ts';
import { piecesOf } from './pieces.ts';
import { type PairRow, sideBySide } from './side-rows.ts';

const match = { ...ferryMatch, sourceText: ferryMatch.sourceText! };
const { rows, changes } = sideBySide(match, ferryReading.article);
const pairRows = rows.filter((row) => row.kind === 'pair');
const joined = (row: PairRow, side: 'article' | 'source') =>
  row[side].flatMap((piece) => piece.edits.map((edit) => edit[side])).join('');

describe('both sides', () => {
  test('show their paragraphs whole, neither more nor less', () => {
    for (const row of pairRows) {
      for (const side of ['article', 'source'] as const)
        expect(joined(row, side)).toBe(row.link[side] === null ? '' : slice(ferry[side], row.link[side]));
    }
  });

  test('together show both texts whole, in the order of the page', () => {
    const here = pairRows.flatMap((row) => (row.link.article === null ? [] : [joined(row, 'article')]));
    expect(here.join('\n\n')).toBe(ferry.article);
    const there = pairRows.filter((row) => row.link.source !== null);
    there.sort((a, b) => a.numbers.source - b.numbers.source);
    expect(there.map((row) => joined(row, 'source')).join('\n\n')).toBe(ferry.source);
  });

  test('joined pieces are the paragraph, whatever the pairs cover', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const span = fc
      .tuple(fc.nat(26), fc.nat(26))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (paragraph, spans) => {
        const pairs = spans.map((each): SentencePair => {
          const words = slice(text, each);
          const half = words.length >> 1;
          const edits = [
            { kind: 'same' as const, source: words.slice(0, half), article: words.slice(0, half) },
            { kind: 'replaced' as const, source: words.slice(half), article: words.slice(half) },
          ];
          return { article: each, source: each, edits };
        });
        const pieces = piecesOf(paragraph, 'source', { article: text, source: text, pairs });
        const said = pieces.flatMap((piece) => piece.edits.map((edit) => edit.source)).join('');
        expect(said).toBe(slice(text, paragraph));
      }),
    );
  });
});

describe('changes', () => {
  test('are numbered from 0 in the order of reading', () => {
    const met = [...new Set(pairRows.flatMap((row) => row.changes))];
    expect(met).toEqual(changes.map((_, change) => change));
  });

  test('bear one number on both sides of a sentence pair', () => {
    const calloway = pairRows.find((row) => joined(row, 'article').startsWith('Harbour master'))!;
    const number = (side: 'article' | 'source') => calloway[side].map((piece) => piece.change);
    expect(number('article')).toEqual(number('source'));
    expect(changes[number('article')[0]!]).toEqual(['quotations']);
  });

  test('of one kind are found by their topic', () => {
    const with_ = (topic: (typeof changes)[number][number]) =>
      changes.filter((t) => t.includes(topic)).length;
    expect(with_('quotations')).toBe(2);
    expect(with_('facts')).toBe(2);
    expect(with_('left-out')).toBe(3);
    expect(with_('added')).toBe(1);
  });

  test('are none in a kept paragraph, and one where only the place changed', () => {
    const of = (kind: string) => pairRows.find((row) => row.link.kind === kind)!.changes.length;
    expect(of('kept')).toBe(0);
    expect(of('moved')).toBe(1);
  });
});

test('where a moved paragraph stood, its new place is named, behind the paragraph that stood before it', () => {
  const away = rows.filter((row) => row.kind === 'moved-away');
  expect(away.map((row) => row.numbers)).toEqual([
    { source: 5, article: 3 },
    { source: 8, article: 7 },
  ]);
  for (const row of away) {
    const before = rows[rows.indexOf(row) - 1]!;
    expect(before.numbers.source).toBe(row.numbers.source - 1);
  }
});
