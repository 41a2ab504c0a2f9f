import { describe, expect, test } from 'vitest';
import { slice } from '../../text/span.ts';
import { readDates } from './dates.ts';
import { readNumbers } from './numbers.ts';

const read = (text: string, lang = 'en') => readNumbers(text, { start: 0, end: text.length }, lang);
const value = (text: string, lang?: string) => read(text, lang)[0]?.values[0];

describe('numbers are one value', () => {
  test.each([
    ['en', ['3', 'three'], 3],
    ['en', ['25', 'twenty-five', 'twenty five'], 25],
    ['en', ['$1.2bn', '1.2 billion dollars', '1,200,000,000'], 1.2e9],
    ['en', ['140,000', 'one hundred and forty thousand', '140k'], 140_000],
    ['en', ['12', 'a dozen', 'twelve'], 12],
    ['en', ['2.5', 'two and a half'], 2.5],
    ['de', ['3,2 Mio. Euro', '3,2 Millionen Euro', '3.200.000'], 3.2e6],
    ['de', ['312', 'dreihundertzwölf'], 312],
    ['de', ['25', 'fünfundzwanzig'], 25],
    ['fr', ['90', 'quatre-vingt-dix'], 90],
    ['fr', ['1 200', '1200', '1\u202f200'], 1200],
    ['es', ['35', 'treinta y cinco'], 35],
    ['es', ['1,2 mil millones', '1.200 millones'], 1.2e9],
    ['ja', ['3万', '３０,０００'], 30_000],
    ['ru', ['3 млн', '3 миллиона'], 3e6],
  ])('in %s: %j', (lang, forms, expected) => {
    for (const form of forms) expect(value(form, lang), form).toBe(expected);
  });
});

test('a number carries its unit, and the time that it is counted by', () => {
  const [tons, share, money] = read('200 tons of plastic a month, 5 per cent and €80 million');
  expect([tons?.unit?.dimension, tons?.per?.dimension]).toEqual(['mass', 'time']);
  expect(share?.unit?.dimension).toBe('share');
  expect([money?.unit?.dimension, money?.values[0]]).toEqual(['euro', 8e7]);
});

test('numbers in a row stay apart', () => {
  expect(read('rooms five, six and 7').map((number) => number.values[0])).toEqual([5, 6, 7]);
});

test('a span covers the sign and the unit', () => {
  const text = 'It paid $1.2 billion and 30 miles.';
  expect(read(text).map((number) => slice(text, number.span))).toEqual(['$1.2 billion', '30 miles']);
});

describe('dates are one day', () => {
  const date = (text: string) => {
    const found = readDates(text, { start: 0, end: text.length })[0];
    return found === undefined ? null : [found.year, found.month, found.day];
  };
  test.each([
    [
      ['Nov. 16', '16 November', 'November 16th', 'on 11/16', 'am 16.11.'],
      [null, 10, 16],
    ],
    [
      ['June 5, 2021', '2021-06-05', '5 June 2021', '5 de junio de 2021', 'le 5 juin 2021'],
      [2021, 5, 5],
    ],
    [
      ['in 1996', 'seit 1996'],
      [1996, null, null],
    ],
  ])('%j', (forms, expected) => {
    for (const form of forms) expect(date(form), form).toEqual(expected);
  });

  test.each(['He may go', 'they march on', '1,187 people', '3.5 percent', 'the 27" screen'])(
    '%s holds none',
    (text) => {
      expect(date(text)).toBeNull();
    },
  );

  test('and times one minute', () => {
    for (const form of ['6:40 p.m.', '18:40', '18 h 40', '18:40 Uhr'])
      expect(readDates(form, { start: 0, end: form.length })[0]?.minute, form).toBe(18 * 60 + 40);
  });
});
