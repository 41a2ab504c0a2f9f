import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParagraphLink } from './passage.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { slice } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { align } from './align.ts';
import { pairSentences } from './pair-sentences.ts';
import { mapParagraphs } from './paragraph-map.ts';
import { FERRY, HARBOUR, HARBOUR_REWORDED, story } from './stories.fixture.ts';

interface NamedLink {
  readonly kind: ParagraphLink['kind'];
  readonly moved: boolean;
  readonly article: string | null;
  readonly source: string | null;
}

function map(article: string, source: string): NamedLink[] {
  const [a, b] = [tokenize(article, 'en'), tokenize(source, 'en')];
  return mapParagraphs(article, source, pairSentences(a, b, align(a, b))).map((link) => ({
    kind: link.kind,
    moved: link.moved,
    article: link.article && slice(article, link.article),
    source: link.source && slice(source, link.source),
  }));
}

const original = story(...Object.values(HARBOUR));

describe('a paragraph map', () => {
  test('holds each paragraph of the article once, in order, and every span in bounds, whatever the texts', () => {
    const pieces = fc.constantFrom(
      ...Object.values(HARBOUR),
      ...Object.values(HARBOUR_REWORDED),
      FERRY,
      '\ud83d',
      '  ',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [article, source] = [story(...a), story(...b)];
        const rows = map(article, source);
        const own = rows.filter((row) => row.kind !== 'left-out').map((row) => row.article);
        expect(own).toEqual(paragraphs(article).map((span) => slice(article, span)));
        for (const row of rows) {
          expect(row.source === null).toBe(row.kind === 'added');
          expect(row.source).not.toBe('');
          if (row.kind === 'moved') expect(row.moved).toBe(true);
          if (row.kind === 'kept' || row.article === null || row.source === null)
            expect(row.moved).toBe(false);
        }
      }),
    );
  });

  test('of a text and itself keeps every paragraph', () => {
    expect(map(original, original).every(({ kind }) => kind === 'kept')).toBe(true);
  });

  test('says which paragraphs were left out and which were added', () => {
    const article = story(HARBOUR.vote, FERRY, HARBOUR.works);
    expect(map(article, original).map(({ kind }) => kind)).toEqual([
      'kept',
      'added',
      'added',
      'kept',
      'left-out',
      'left-out',
      'left-out',
      'left-out',
    ]);
  });

  test('calls the shorter of two swapped blocks moved', () => {
    const article = story(HARBOUR.keeper, HARBOUR.vote, HARBOUR.mayor, HARBOUR.works);
    expect(map(article, original).filter(({ moved }) => moved)).toEqual([
      { kind: 'moved', moved: true, article: HARBOUR.keeper, source: HARBOUR.keeper },
    ]);
  });

  test('links reworded, moved and split paragraphs with their counterparts', () => {
    const rows = map(story(...Object.values(HARBOUR_REWORDED)), original);
    const [money, quote] = [
      HARBOUR.mayor.slice(0, HARBOUR.mayor.indexOf('“')).trim(),
      HARBOUR.mayor.slice(HARBOUR.mayor.indexOf('“')),
    ];
    expect(rows).toEqual([
      { kind: 'added', moved: false, article: HARBOUR_REWORDED.own, source: null },
      { kind: 'reworded', moved: true, article: HARBOUR_REWORDED.keeper, source: HARBOUR.keeper },
      { kind: 'reworded', moved: false, article: HARBOUR_REWORDED.vote, source: HARBOUR.vote },
      { kind: 'reworded', moved: false, article: HARBOUR_REWORDED.money, source: money },
      { kind: 'reworded', moved: false, article: HARBOUR_REWORDED.quote, source: quote },
      { kind: 'reworded', moved: false, article: HARBOUR_REWORDED.works, source: HARBOUR.works },
      { kind: 'left-out', moved: false, article: null, source: HARBOUR.title },
      { kind: 'left-out', moved: false, article: null, source: HARBOUR.critics },
    ]);
  });

  test.each([
    [HARBOUR.keeper, HARBOUR.works],
    [HARBOUR.critics, HARBOUR.keeper],
  ])('takes a paragraph that joins two neighbours for both', (first, second) => {
    const article = `${first} ${second}`;
    const [row] = map(article, original);
    expect(row).toEqual({ kind: 'kept', moved: false, article, source: `${first}\n\n${second}` });
  });

  test('takes a changed figure for a rewording', () => {
    expect(map(HARBOUR.keeper.replace('142', '124'), original)[0]?.kind).toBe('reworded');
  });
});

const seeds = new URL('../../../shared/seeds/', import.meta.url);
const hasSeeds = existsSync(new URL('001_f16bf25085e8716b.txt', seeds));
if (!hasSeeds) console.warn('Skipped: the seed pair is not at ../shared/seeds.');

describe.skipIf(!hasSeeds)('the map of the seed pair', () => {
  const read = (name: string) => readFileSync(new URL(name, seeds), 'utf8');
  const page = hasSeeds ? read('000_1c40dc7da41a06bc.txt') : '';
  const article = page.slice(page.indexOf('A National Security'), page.indexOf('About the author'));
  const rows = hasSeeds ? map(article, read('001_f16bf25085e8716b.txt')) : [];
  const rowOf = (opening: string) => rows.find((row) => row.article?.startsWith(opening));
  const leftOut = rows.filter(({ kind }) => kind === 'left-out').map(({ source }) => source!);

  test('shows the opening paragraph as added', () => {
    expect(rowOf('A National Security Council')?.kind).toBe('added');
    expect(rows.filter(({ kind }) => kind === 'added')).toHaveLength(1);
  });

  test.each([
    ['The silence of the counterparts', 'Counterparts’ Silence'],
    ['After nearly nine months', 'After almost nine months'],
    ['Asked about the prospect', 'Asked about the prospect'],
    ['The Chinese embassy', 'A White House spokesman had no'],
    ['After their virtual summit', 'Following their virtual summit'],
    ['The agreement to strengthen', 'The agreement to elevate'],
    ['US officials have long', 'U.S. officials have long'],
    ['The Biden administration', 'The Biden administration'],
  ])('links “%s” with “%s” as reworded', (opening, counterpart) => {
    expect(rowOf(opening)?.kind).toBe('reworded');
    expect(rowOf(opening)?.source?.startsWith(counterpart)).toBe(true);
  });

  test('parts the source paragraph that the copy split', () => {
    expect(rowOf('The agreement to strengthen')?.source?.endsWith('communication between them.')).toBe(true);
    expect(rowOf('US officials have long')?.source?.endsWith('exception of trade negotiations.')).toBe(true);
    expect(rowOf('The Biden administration')?.source?.endsWith('dialogue scrapped by Trump.')).toBe(true);
  });

  test('shows one block as moved, the shorter of the two that changed places', () => {
    expect(rows.filter(({ moved }) => moved).map(({ article }) => article?.slice(0, 9))).toEqual([
      'The silen',
      'After nea',
    ]);
  });

  test('shows what was left out of the original, and none of what was reworded', () => {
    const openings = [
      '12:21 - Officials',
      'During a 3 1/2-hour',
      'The White House is now',
      'The agreement is a further',
    ];
    for (const opening of openings) expect(leftOut.some((text) => text.startsWith(opening))).toBe(true);
    expect(leftOut.filter((text) => text.length > 100)).toHaveLength(openings.length);
  });
});
