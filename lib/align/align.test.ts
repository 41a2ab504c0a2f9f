import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from './passage.ts';
import { slice } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { align } from './align.ts';
import { FERRY, HARBOUR, HARBOUR_REWORDED, story } from './stories.fixture.ts';

const passages = (article: string, source: string, lang = 'en') =>
  align(tokenize(article, lang), tokenize(source, lang));
const original = story(...Object.values(HARBOUR));

describe('passages', () => {
  test('lie in bounds and in order, and never overlap in the article, whatever the texts', () => {
    const pieces = fc.constantFrom(
      ...Object.values(HARBOUR),
      ...Object.values(HARBOUR_REWORDED),
      FERRY,
      '\ud800',
      '…',
      '\n',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [article, source] = [story(...a), story(...b)];
        let reached = 0;
        for (const passage of passages(article, source)) {
          expect(passage.article.start).toBeGreaterThanOrEqual(reached);
          expect(passage.article.end).toBeGreaterThan(passage.article.start);
          expect(passage.source.end).toBeGreaterThan(passage.source.start);
          expect(passage.source.start).toBeGreaterThanOrEqual(0);
          expect(passage.source.end).toBeLessThanOrEqual(source.length);
          reached = passage.article.end;
        }
        expect(reached).toBeLessThanOrEqual(article.length);
      }),
    );
  });

  test('of a verbatim copy inside another text are exactly the copied run, marks and all', () => {
    const article = story(FERRY, HARBOUR.mayor, 'The weekend stays dry.');
    const [passage, ...others] = passages(article, original);
    expect(others).toEqual([]);
    expect(passage?.kind).toBe('verbatim');
    expect(slice(article, passage!.article)).toBe(HARBOUR.mayor);
    expect(slice(original, passage!.source)).toBe(HARBOUR.mayor);
  });

  test('are found in running text without sentences, to the word', () => {
    const words = (name: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');
    const shared = words('shared', 40);
    const article = `${words('other', 97)} ${shared} ${words('more', 91)}`;
    const source = `${words('left', 83)} ${shared} ${words('right', 79)}`;
    const [passage] = passages(article, source);
    expect(passage?.kind).toBe('verbatim');
    expect(slice(article, passage!.article)).toBe(shared);
    expect(slice(source, passage!.source)).toBe(shared);
  });

  test('see through line breaks, case, curly quotation marks and look-alike letters', () => {
    const wrapped = HARBOUR.mayor
      .replace(/[“”]/gu, '"')
      .replace('We owe', 'WE OWE')
      .replace(/ (?=\S{6})/gu, '\n')
      .replaceAll('o', 'о');
    expect(passages(wrapped, original).map(({ kind }) => kind)).toEqual(['verbatim']);
  });

  test('of a long copy with one word changed are one, not the runs around it', () => {
    const article = original.replace('shopkeepers', 'traders');
    const found = passages(article, original);
    expect(found.map(({ kind }) => kind)).toEqual(['reworded']);
    expect(slice(article, found[0]!.article)).toBe(article);
  });

  test('cover a story that was reworded and shuffled', () => {
    const article = story(...Object.values(HARBOUR_REWORDED));
    const found = passages(article, original);
    const covered = found.reduce((sum, { article }) => sum + article.end - article.start, 0);
    expect(found.every(({ kind }) => kind === 'reworded')).toBe(true);
    expect(covered).toBeGreaterThan(0.75 * (article.length - HARBOUR_REWORDED.own.length));
  });

  test('leave out what the copy added before and behind', () => {
    const filler =
      'Meteorologists forecast light winds and long spells of sunshine for the whole of the coming week. ';
    const article = story(filler.repeat(2), HARBOUR_REWORDED.works, filler);
    const [passage] = passages(article, original);
    expect(slice(article, passage!.article)).toBe(HARBOUR_REWORDED.works);
    expect(slice(original, passage!.source)).toBe(HARBOUR.works);
  });

  test('of a paragraph that the source tells twice are one, from the place most like it', () => {
    const filler = Array.from(
      { length: 12 },
      (_, i) => `Item ${i} of the agenda was carried over to session ${i + 30}.`,
    );
    const source = story(HARBOUR_REWORDED.works, ...filler, HARBOUR.works);
    const article = story(FERRY, HARBOUR.works.replace('about', 'some'));
    const found = passages(article, source);
    expect(found).toHaveLength(1);
    expect(slice(source, found[0]!.source)).toBe(HARBOUR.works);
  });

  test('are none between different stories of one town', () => {
    expect(passages(FERRY, original)).toEqual([]);
  });

  test('are found in scripts without spaces', () => {
    const source =
      '東京都は五日、新しい防災計画を発表した。計画では三年間で六百か所の避難所に発電機を置く。知事は記者会見で「都民の命を守るための最低限の備えだ」と述べた。専門家は、予算の裏付けがまだ十分ではないと指摘している。';
    const article =
      '昨日は各地で雨が降り、交通に影響が出た。都は五日、新たな防災計画を公表した。三年間で六百か所の避難所に発電機を設置する計画だ。知事は会見で「都民の命を守る最低限の備え」と語った。予算の裏付けは十分でないと専門家は指摘する。';
    const [passage] = passages(article.repeat(2), source.repeat(2), 'ja');
    expect(passage?.kind).toBe('reworded');
  });

  test('are a summary where the whole source is told in one paragraph, each time from another place', () => {
    const subjects = [
      'granite',
      'orchard',
      'violin',
      'satellite',
      'glacier',
      'bakery',
      'tunnel',
      'falcon',
      'lantern',
      'compass',
    ];
    const source = subjects
      .map(
        (word, i) =>
          `The ${word} project of district ${i + 11} began under engineer Name${word} with great hopes and little money. Villagers waited ${i + 3} seasons for the first results, and many had left by then. In the end the ${word} commission reported a success that nobody had foreseen in ${1960 + i}.`,
      )
      .join('\n');
    const summary = subjects
      .map((word) => `Engineer Name${word} led the ${word} project to a success reported by its commission.`)
      .join(' ');
    const rest =
      'Quarterly figures from retailers disappointed analysts again. Bond yields hardly moved while currency traders awaited minutes from central banks. '.repeat(
        6,
      );
    const found = passages(story(rest, summary, rest), source);
    expect(found.map(({ kind }) => kind)).toEqual(['summary']);
    expect(slice(story(rest, summary, rest), found[0]!.article)).toBe(summary);
  });

  test('are found, or not, in bounded time in texts that repeat themselves', () => {
    const sentence = 'The mayor opened a new bridge over the old river today. ';
    const kinds = (article: string, source = article) =>
      passages(article, source).map(({ kind }) => kind satisfies Passage['kind']);
    expect(kinds('')).toEqual([]);
    expect(kinds('.'.repeat(300_000))).toEqual([]);
    expect(kinds('word '.repeat(100_000))).toEqual(['verbatim']);
    expect(kinds(sentence.repeat(10_000))).toEqual(['verbatim']);
    expect(
      kinds(`${sentence.repeat(3)}Nobody spoke.\n`.repeat(3_000), `Nobody spoke.\n${sentence}`.repeat(3_000))
        .length,
    ).toBeLessThan(9_000);
  });
});
