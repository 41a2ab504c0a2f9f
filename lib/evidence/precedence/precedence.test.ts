import { describe, expect, test } from 'vitest';
import type { Article, Source } from '../../document/document.ts';
import { CLUE_CODES } from './clues.ts';
import { precede } from './precedence.ts';

const text = 'The ferry will not sail this winter. The operator told residents on Friday.';
const HOUR_MS = 3_600_000;
const noon = Date.parse('2024-05-02T12:00:00Z');
const article = (more: Partial<Article> = {}): Article => ({ text, url: 'https://copy.example/a', ...more });
const source = (more: Partial<Source> = {}): Source => ({
  id: 's',
  text,
  url: 'https://first.example/b',
  ...more,
});
const codes = (a: Article, s: Source) => precede(a, s).clues.map((clue) => clue.code);

describe('what a page admits decides', () => {
  test.each<[string, Partial<Article>]>([
    ['canonical-points-to-other', { canonical: 'https://www.first.example/b/' }],
    ['based-on-other', { basedOn: ['https://first.example/b?utm=1'] }],
    ['credits-other', { credit: 'Leith Courier' }],
  ])('%s', (code, admitted) => {
    const other = source({ site: 'Leith Courier' });
    expect(precede(article(admitted), other).first).toBe('source');
    expect(codes(article(admitted), other)).toContain(code);
  });

  test('for either side', () => {
    expect(precede(article(), source({ canonical: 'https://copy.example/a' })).first).toBe('article');
  });

  test('a canonical address of its own proves nothing', () => {
    expect(precede(article({ canonical: 'https://copy.example/a' }), source()).first).toBe('cannot-tell');
  });

  test('an agency that both credit is no order', () => {
    const both = `LEITH (AP) — ${text}`;
    const result = precede(article({ text: both }), source({ text: both }));
    expect(result.first).toBe('cannot-tell');
    expect(result.clues.map((clue) => clue.code)).toContain('both-credit-agency');
  });
});

describe('dates', () => {
  const early = { published: '2024-05-01T08:00:00Z' };
  const late = { published: '2024-05-03T08:00:00Z' };

  test('of the pages themselves never decide alone', () => {
    const result = precede(article(late), source(early));
    expect(result.first).toBe('cannot-tell');
    expect(result.clues.map((clue) => clue.code)).toEqual(['dated-earlier', 'only-own-dates']);
  });

  test('decide together with a sighting that agrees', () => {
    const result = precede(
      article({ ...late, firstSeen: noon + 24 * HOUR_MS }),
      source({ ...early, firstSeen: noon }),
    );
    expect(result.first).toBe('source');
  });

  test('of a backdated clone end in cannot-tell, whatever speaks for the original', () => {
    const backdated = { published: '2020-01-01T08:00:00Z' };
    expect(precede(article(backdated), source({ ...early, firstSeen: noon })).first).toBe('cannot-tell');
    expect(
      precede(
        article({ ...backdated, firstSeen: noon + 48 * HOUR_MS }),
        source({ ...early, firstSeen: noon }),
      ).clues.at(-1)?.code,
    ).toBe('clues-contradict');
    expect(
      precede(article({ ...backdated, canonical: 'https://first.example/b' }), source(early)).first,
    ).toBe('cannot-tell');
  });

  test('a text seen before the other says it was published came first', () => {
    expect(precede(article({ published: '2024-05-04T12:00:00Z' }), source({ firstSeen: noon })).first).toBe(
      'source',
    );
  });

  test('without hours may be the same day', () => {
    expect(
      codes(article({ published: '2024-05-01' }), source({ published: '2024-05-01T20:00:00Z' })),
    ).toEqual(['dated-together']);
  });

  test('that cannot be read are said to be missing', () => {
    expect(codes(article({ published: 'yesterday' }), source(early))).toEqual(['undated']);
  });
});

test('the fuller text is a clue, and no verdict', () => {
  const names = 'At the quay of Leith stood Holt, Bell, Grant, Marsh, Olsen and Reyes with 12 boats. ';
  const more = 'Then Ferris, Lund and Kolb came to Oban from Skye with 40 people in 1996.';
  const result = precede(article({ text: names }), source({ text: names + more }));
  expect(result.first).toBe('cannot-tell');
  expect(result.clues.find((clue) => clue.code === 'fuller-facts')?.values['side']).toBe('source');
});

test('every clue is one of the listed codes', () => {
  const all = precede(
    article({ published: '2024-05-01', firstSeen: 1, credit: 'AP' }),
    source({ published: '2024-06-01', firstSeen: noon }),
  );
  for (const clue of all.clues) expect(CLUE_CODES).toContain(clue.code);
});
