import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice, type Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { align } from './align.ts';
import { pairSentences } from './pair-sentences.ts';
import { FERRY, HARBOUR, HARBOUR_REWORDED, story } from './stories.fixture.ts';

function pairs(article: string, source: string) {
  const [a, b] = [tokenize(article, 'en'), tokenize(source, 'en')];
  return pairSentences(a, b, align(a, b)).map((link) => ({
    ...link,
    article: link.article && slice(article, link.article),
    source: link.source && slice(source, link.source),
  }));
}

const original = story(...Object.values(HARBOUR));

describe('sentence pairs', () => {
  test('hold every sentence of both texts once, in order, whatever the texts', () => {
    const pieces = fc.constantFrom(
      ...Object.values(HARBOUR),
      ...Object.values(HARBOUR_REWORDED),
      FERRY,
      '\ud83d',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [article, source] = [tokenize(story(...a), 'en'), tokenize(story(...b), 'en')];
        const links = pairSentences(article, source, align(article, source));
        const inArticle = links.flatMap((link) => link.article ?? []);
        const inSource = links.flatMap((link) => link.source ?? []).sort((x, y) => x.start - y.start);
        expectCover(inArticle, article.starts, article.ends);
        expectCover(inSource, source.starts, source.ends);
      }),
    );
  });

  test('of a text and itself are its sentences, the same on both sides', () => {
    const links = pairs(original, original);
    expect(links.every((link) => link.same && link.article === link.source)).toBe(true);
  });

  test('find the counterpart of each reworded sentence, across paragraphs and order', () => {
    const links = pairs(story(...Object.values(HARBOUR_REWORDED)), original);
    const counterpart = (opening: string) => links.find((link) => link.article?.startsWith(opening))?.source;
    expect(counterpart('Few buildings')).toBeNull();
    expect(counterpart('Tomas Reidy')).toBe(HARBOUR.keeper);
    expect(counterpart('Port Ellery')).toBe(HARBOUR.vote);
    expect(counterpart('According to Mayor')).toMatch(/^Mayor Ruth Okafor said .* fund\.$/u);
    expect(counterpart('“We owe it')).toMatch(/^“We owe it .* hall\.$/u);
    expect(counterpart('Engineers say')).toMatch(/^Engineers expect/u);
    expect(counterpart('Specialists from')).toMatch(/^The lens, ground in Lyon/u);
  });

  test('join two sentences to the one that they were made from, and the other way round', () => {
    const one =
      'The council of Port Ellery voted nine to four on Tuesday to keep the old lighthouse standing, ending a quarrel that had divided the fishing town for almost three years.';
    const two =
      'The council of Port Ellery voted nine to four on Tuesday to keep the old lighthouse standing. That ended a quarrel which divided the fishing town for almost three years.';
    expect(pairs(story(two, HARBOUR.works), original)[0]).toMatchObject({ article: two, source: one });
    expect(pairs(original, story(two, HARBOUR.works)).find((link) => link.article === one)).toMatchObject({
      source: two,
    });
  });

  test('reach over the line breaks of text of fixed width', () => {
    const wrapped = HARBOUR_REWORDED.vote
      .replace('that the old', 'that the\nold')
      .replace('a quarrel', 'a\nquarrel');
    expect(pairs(wrapped, original)[0]).toMatchObject({ article: wrapped, source: HARBOUR.vote });
  });

  test('are none between unrelated sentences', () => {
    expect(pairs(FERRY, HARBOUR.works).every((link) => link.article === null || link.source === null)).toBe(
      true,
    );
  });
});

/** Spans in order, apart, that hold every token whole. */
function expectCover(spans: readonly Span[], starts: Uint32Array, ends: Uint32Array): void {
  let token = 0;
  let reached = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(reached);
    reached = span.end;
    while (token < starts.length && starts[token]! < span.end) {
      expect(starts[token]).toBeGreaterThanOrEqual(span.start);
      expect(ends[token]).toBeLessThanOrEqual(span.end);
      token++;
    }
  }
  expect(token).toBe(starts.length);
}
