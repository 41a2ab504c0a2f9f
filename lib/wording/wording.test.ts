import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RemovalReason } from '../page/furniture.ts';
import { CLUE_CODES } from '../evidence/precedence/clues.ts';
import { REASON_CODES } from '../verdict/reasons.ts';
import { RELATIONS } from '../verdict/verdict.ts';
import { english } from './en.ts';
import { formatters } from './formatters.ts';

describe('reasons', () => {
  test.each([...REASON_CODES, ...CLUE_CODES])('%s has its sentence', (code) => {
    expect(english.reasons.has(code)).toBe(true);
  });

  test('are said in whole sentences, with shares as percentages and the right plural', () => {
    const say = (code: string, values: Record<string, number | string>) =>
      english.reasons.say({ code, values });
    expect(say('words-shared', { share: 0.624 })).toBe(
      '62% of this page is word for word in the other story.',
    );
    expect(say('also-published', { sources: 1 })).toBe('The same text is also published by 1 other source.');
    expect(say('also-published', { sources: 4 })).toBe('The same text is also published by 4 other sources.');
    expect(say('disguised-letters', { invisible: 17, lookAlike: 0, bidi: 1 })).toBe(
      'The text on this page is disguised: 17 invisible characters and 1 mark that turns the direction. It was compared as it looks.',
    );
    expect(say('language-fallback', { lang: 'pt-BR' })).toContain('Portuguese');
  });

  test('clues say which of the two texts they speak of, and times as one would', () => {
    const say = (code: string, values: Record<string, number | string>) =>
      english.reasons.say({ code, values });
    expect(say('based-on-other', { side: 'article' })).toBe(
      'This page names the other story as its original.',
    );
    expect(say('based-on-other', { side: 'source' })).toBe(
      'The other story names this page as its original.',
    );
    expect(say('dated-earlier', { side: 'source', hours: 0.5 })).toBe(
      'By its own date, the other story is 30 minutes older.',
    );
    expect(say('dated-earlier', { side: 'article', hours: 31.2 })).toBe(
      'By its own date, this page is 31 hours older.',
    );
    expect(say('seen-earlier', { side: 'article', hours: 72 })).toBe(
      'This browser saw this page 3 days before the other story.',
    );
    expect(say('undated', { side: 'both' })).toBe('Neither text has a date that can be read.');
  });

  test('a code that nobody wrote a sentence for is still shown, with its values', () => {
    const values = { share: 0.5, agency: 'Northern Wire' };
    expect(english.reasons.say({ code: 'brand-new', values })).toBe(
      'brand new (share 0.5, agency Northern Wire)',
    );
    expect(english.reasons.say({ code: 'toString', values: {} })).toBe('toString');
  });
});

test('every relation has a headline for each answer to which came first', () => {
  for (const relation of RELATIONS)
    for (const first of ['source', 'article', 'cannot-tell'] as const)
      expect(english.answer.relation(relation, first)).toMatch(/^[A-Z].{4,60}$/u);
});

test('no headline claims a direction where it cannot tell which came first', () => {
  for (const relation of RELATIONS)
    expect(english.answer.relation(relation, 'cannot-tell')).not.toMatch(/\bfrom\b|earlier|later/u);
});

test('everything the page reader sets aside has a name', () => {
  const names = english.states.removals satisfies Record<RemovalReason, string>;
  for (const name of Object.values(names)) expect(name).not.toBe('');
  expect(english.states.removal('something-else')).toBe('something else');
});

test('no sentence blames anyone', () => {
  const said = JSON.stringify(english, (_, value: unknown) =>
    typeof value === 'function' ? String(value) : value,
  );
  expect(said).not.toMatch(/stol|steal|plagiar|theft|thief|fake|cheat|pirat/iu);
});

describe('formatters', () => {
  const { date, moment, plural, language } = formatters('en', 'America/New_York');

  test('a day without a time is that day in every time zone', () => {
    expect(date('2021-11-19')).toBe('Nov 19, 2021');
    expect(date('2021-11')).toBe('November 2021');
    expect(date('1934')).toBe('1934');
    expect(date('2021-11-19T02:00:00Z')).toMatch(/^Nov 18, 2021/u);
  });

  test('a moment is said in the zone that it was written in, wherever the reader is, and names it', () => {
    const said = (iso: string) => moment(iso).replace(/\s/gu, ' ');
    expect(said('2024-04-12T02:00:00.000Z')).toBe('Apr 12, 2024, 2:00 AM UTC');
    expect(said('2024-04-11 22:00:00 -0400')).toBe('Apr 11, 2024, 10:00 PM UTC-04:00');
    expect(said('2024-04-12T02:00')).toBe('Apr 12, 2024, 2:00 AM');
    expect(said('2024-04-12')).toBe('Apr 12, 2024');
    expect(said('1934-06')).toBe('June 1934');
    for (const other of ['Fri, 12 Apr 2024 02:00:00 GMT', '2024-13-45T02:00:00Z', '12:21 - Friday'])
      expect(said(other)).toBe(other);
  });

  test('what is no date is given back as it stands', () => {
    expect(date('12:21 - Friday')).toBe('12:21 - Friday');
  });

  test('nothing that a page can write as a date or a language makes them throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof date(text)).toBe('string');
        expect(typeof moment(text)).toBe('string');
        expect(typeof language(text)).toBe('string');
      }),
    );
  });

  test('plural forms follow the language', () => {
    expect(plural(1, { one: '# word', other: '# words' })).toBe('1 word');
    expect(plural(1140, { one: '# word', other: '# words' })).toBe('1,140 words');
    const arabic = formatters('ar').plural;
    expect(arabic(2, { two: 'two', few: 'few', other: 'other' })).toBe('two');
    expect(arabic(3, { two: 'two', few: 'few', other: 'other' })).toBe('few');
  });
});
