import { expect, test } from 'vitest';
import { processorMs } from '../support/processor-ms.ts';
import { lateOnes, type Pattern, patterns } from './patterns.ts';

/** Letters of the longest text. Growth is seen on shorter ones: on this, work by the square would take minutes. */
const LONGEST = 100_000;
const LONG = 8000;
const TIMES = 4;
/** Work that grows with the length grows 4 times, with its square 16 times. Noise is given what lies between. */
const MOST_GROWTH = 9;
/** Milliseconds under which growth says nothing. */
const NOTICEABLE = 4;
const TRIES = 5;

const COMMON = [
  ' ',
  '\n',
  '\t',
  'a',
  'A',
  '1',
  '.',
  ',',
  '-',
  '"',
  "'",
  '<',
  '(',
  'a ',
  'A.',
  '1,',
  'a-',
  '\u00a0',
  'é',
  '漢',
  '\u200b',
  '“',
];

/** Text that might keep a pattern busy: each letter that it names and each run that it is made of, flooded. */
function floods({ source }: Pattern): string[] {
  const plain = source.replace(/\\[pPkux]\{[^}]*\}|\\u[0-9a-f]{4}|\\[a-zA-Z]|\(\?<?[=!:]/gu, ' ');
  const letters = new Set(plain.replace(/[()[\]{}|*+?^$\\]/gu, '').slice(0, 60));
  const words = (plain.match(/[\p{L}\p{N}'’.,:/ -]{2,}/gu) ?? []).slice(0, 12);
  const units = new Set([...COMMON, ...letters, ...words, ...words.map((word) => `${word} `)]);
  return [...units].filter((unit) => unit !== '');
}

/** Milliseconds of the processor that the pattern takes over so many letters of the flood, between a start and an end that do not match. */
function timeOf(pattern: RegExp, unit: string, length: number, ends: readonly [string, string]): number {
  const text = ends[0] + unit.repeat(Math.ceil(length / unit.length)) + ends[1];
  return processorMs(() => {
    if (pattern.global) text.replace(pattern, '');
    else pattern.test(text);
  });
}

const ENDS: readonly (readonly [string, string])[] = [
  ['', '\u0001'],
  ['\u0001 A', '!'],
];

/** The flood over which the pattern takes more than its length accounts for; null where there is none. */
function slowest(pattern: Pattern): string | null {
  const made = new RegExp(pattern.source, pattern.flags.replace('y', ''));
  let most = { unit: 'a', ends: ENDS[0]!, time: 0 };
  for (const unit of floods(pattern)) {
    for (const ends of ENDS) {
      const time = timeOf(made, unit, LONG, ends);
      if (time >= NOTICEABLE && growsTooFast(made, unit, ends)) return JSON.stringify(unit);
      if (time > most.time) most = { unit, ends, time };
    }
  }
  timeOf(made, most.unit, LONGEST, most.ends);
  return null;
}

/** By the least of several times each: a machine that is busy elsewhere makes nothing faster. */
function growsTooFast(made: RegExp, unit: string, ends: readonly [string, string]): boolean {
  let [long, short] = [Infinity, Infinity];
  for (let tries = 0; tries < TRIES; tries++) {
    long = Math.min(long, timeOf(made, unit, LONG, ends));
    short = Math.min(short, timeOf(made, unit, LONG / TIMES, ends));
    if (long < NOTICEABLE) return false;
  }
  return long >= MOST_GROWTH * short;
}

test('the search sees a pattern that is not linear', () => {
  for (const source of ['\\s+$', '[a-z]+!'])
    expect(slowest({ source, flags: 'u', where: '' }), source).not.toBeNull();
  expect(slowest({ source: '[a-z]+', flags: 'gu', where: '' })).toBeNull();
});

test('no regular expression is put together later than when its module is loaded, so that all are found', () => {
  expect(lateOnes()).toEqual([]);
});

test('every regular expression of the product takes 100,000 letters of anything in linear time', async () => {
  const all = await patterns();
  expect(all.length).toBeGreaterThan(300);
  const slow = all.flatMap((pattern) => {
    const unit = slowest(pattern);
    return unit === null ? [] : [`${pattern.where}: /${pattern.source}/${pattern.flags} over ${unit}`];
  });
  console.log(`${all.length} regular expressions`);
  expect(slow).toEqual([]);
}, 600_000);
