import type { Span } from '../../text/span.ts';
import { lexemes, type Lexeme } from '../words/lexemes.ts';
import { FRACTIONS, ordinal } from './number-words.ts';
import { readWords, type Read } from './spelled-numbers.ts';
import { isCurrency, unitOf, type Unit } from './units.ts';
import { readDigits } from './written-numbers.ts';

/** A number of a text with what it measures. `span` covers the number and its sign or unit. */
export interface Quantity {
  readonly span: Span;
  /** More than one where "12.500" may be read two ways. */
  readonly values: readonly number[];
  readonly unit: Unit | null;
  /** "a year", "per month": seconds of that time; null without. */
  readonly per: Unit | null;
  /** Said to be rough: "about", "more than", "nearly". */
  readonly rough: boolean;
  /** "2nd", "third": tells a place, not an amount. */
  readonly ordinal: boolean;
  /** Written with digits. Small numbers in words are often no counts at all ("one of", "two of a kind"). */
  readonly digits: boolean;
  /** The first word of substance behind the number, folded; '' without one. */
  readonly noun: string;
  /** Index range of the lexemes that it is made of. */
  readonly from: number;
  readonly to: number;
}

const ROUGH = new Set(
  (
    'about around roughly approximately some nearly almost over under least most than estimated circa ca up close ' +
    'rund etwa knapp fast mindestens uber bis zirka gut environ pres quelque plus moins presque cerca unos unas casi mas ' +
    'aproximadamente okolo téměř около почти более 約 约'
  ).split(' '),
);
const SKIPPED = new Set([
  'of',
  'the',
  'de',
  'd',
  'der',
  'des',
  'a',
  'an',
  'old',
  'other',
  'more',
  'new',
  'people',
  'per',
  'cent',
]);
const PER = new Set(['a', 'an', 'per', 'each', 'every', 'pro', 'je', 'par', 'por', 'al', 'im']);
/**
 * The numbers of a part of a text: digits in any script, and number words in English, German, French and Spanish;
 * number words of other languages are passed over. `skip` holds spans read as dates, in order; `parts` are the lexemes
 * of the part, where they are at hand. O(length).
 */
export function readNumbers(
  text: string,
  span: Span,
  lang: string,
  skip: readonly Span[] = [],
  parts: readonly Lexeme[] = lexemes(text, span),
): Quantity[] {
  const found: Quantity[] = [];
  let skipped = 0;
  for (let i = 0; i < parts.length; ) {
    const part = parts[i]!;
    while (skip[skipped] !== undefined && skip[skipped]!.end <= part.start) skipped++;
    const isSkipped = skip[skipped] !== undefined && skip[skipped]!.start < part.end;
    const number = isSkipped ? null : readNumber(parts, i, lang, text);
    if (number === null) i++;
    else {
      const quantity = measure(parts, i, number, text);
      found.push(quantity);
      i = Math.max(number.next, quantity.to);
    }
  }
  return found;
}

function readNumber(parts: readonly Lexeme[], at: number, lang: string, text: string): Read | null {
  const part = parts[at]!;
  if (part.kind === 'digits') return readDigits(parts, at, lang, text);
  if (part.kind !== 'word') return null;
  const fraction = FRACTIONS.get(part.word);
  if (part.word === 'half' && parts[at + 1]?.word === 'a' && parts[at + 2]?.word === 'dozen') {
    return { values: [6], next: at + 3, digits: false };
  }
  if (fraction !== undefined && isFraction(parts, at))
    return { values: [fraction], next: at + 1, digits: false, share: true };
  const place = ordinal(part.word, parts[at - 1]?.word ?? '', lang);
  if (place !== undefined) return { values: [place], next: at + 1, digits: false, ordinal: true };
  return readWords(parts, at, lang, text);
}

/** "third" is a part of a whole behind "a" or "one", or before "of"; "half" nearly always is one. */
function isFraction(parts: readonly Lexeme[], at: number): boolean {
  if (/^(?:half|halfte|moitie|mitad|metade)$/u.test(parts[at]!.word))
    return parts[at - 1]?.word !== 'first' && parts[at - 1]?.word !== 'second';
  return /^(?:a|one|ein|un|eine)$/u.test(parts[at - 1]?.word ?? '');
}

function measure(parts: readonly Lexeme[], from: number, read: Read, text: string): Quantity {
  const before = parts[from - 1];
  const after = parts[read.next];
  let to = read.next;
  let first = from;
  let unit = after === undefined || read.ordinal === true ? undefined : unitBehind(parts, read.next);
  if (unit !== undefined) to = read.next + unit.length;
  let kind = unit?.unit ?? null;
  const sign = before === undefined ? undefined : unitOf(before.word);
  if (
    before?.kind === 'sign' &&
    sign !== undefined &&
    isCurrency(sign) &&
    parts[from]!.start - before.end < 2 &&
    !/,/u.test(text.slice(before.end, parts[from]!.start))
  ) {
    kind = sign;
    first = from - 1;
  }
  if (read.share === true) kind = { dimension: 'share', factor: 1 };
  const noun = parts.slice(to, to + 4).find((part) => part.kind === 'word' && !SKIPPED.has(part.word));
  return {
    span: { start: parts[first]!.start, end: parts[Math.max(from, to - 1)]!.end },
    values: read.values,
    unit: kind,
    per: rate(parts, to),
    rough:
      parts.slice(Math.max(0, first - 3), first).some((part) => ROUGH.has(part.word)) ||
      text.charAt(parts[first]!.start - 1) === '~',
    ordinal: read.ordinal === true,
    digits: read.digits,
    noun: noun?.word ?? '',
    from: first,
    to,
  };
}

/** The unit right behind a number; "degrees Celsius", "percentage points" and "per cent" take two words. */
function unitBehind(parts: readonly Lexeme[], at: number): { unit: Unit; length: number } | undefined {
  const word = parts[at]!.word;
  const second = parts[at + 1]?.word ?? '';
  if (word === 'per' && second === 'cent') return { unit: unitOf('%')!, length: 2 };
  if (word === 'pour' && second === 'cent') return { unit: unitOf('%')!, length: 2 };
  if (word === 'por' && (second === 'ciento' || second === 'cento')) return { unit: unitOf('%')!, length: 2 };
  if (word === 'percentage' && second.startsWith('point')) return { unit: unitOf('points')!, length: 2 };
  const skips = /^(?:degrees?|grad|degres|grados|us|de|d)$/u.test(word) ? 1 : 0;
  const unit = unitOf(skips === 1 ? second : word);
  return unit === undefined ? undefined : { unit, length: skips + 1 };
}

/** "… of plastic a month": a word for each, then a unit of time, within five words. */
function rate(parts: readonly Lexeme[], at: number): Unit | null {
  for (let i = at; i < Math.min(parts.length - 1, at + 5); i++) {
    const unit = PER.has(parts[i]!.word) ? unitOf(parts[i + 1]!.word) : undefined;
    if (unit?.dimension === 'time') return unit;
  }
  return null;
}
