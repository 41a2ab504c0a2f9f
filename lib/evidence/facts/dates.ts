import type { Span } from '../../text/span.ts';
import { EVERYDAY, MONTHS, WEEKDAYS } from './calendar-words.ts';
import { lexemes, type Lexeme } from '../words/lexemes.ts';

/** What a text says of a day or a time of day; a part that it does not say is null. `weekday` 0 is Monday. */
export interface CalendarDate {
  readonly span: Span;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** Minutes since midnight. */
  readonly minute: number | null;
  /** A day and month that may be read the other way round ("3/4"), or an hour that may be of either half of the day. */
  readonly swappable: boolean;
}

const NOTHING = { year: null, month: null, day: null, weekday: null, minute: null, swappable: false };

/** The days and times that a part of a text names, in order. `parts` are its lexemes, where they are at hand. O(length). */
export function readDates(
  text: string,
  span: Span,
  parts: readonly Lexeme[] = lexemes(text, span),
): CalendarDate[] {
  const found: CalendarDate[] = [];
  for (let i = 0; i < parts.length; ) {
    const read =
      numericDate(text, parts, i) ??
      timeOfDay(text, parts, i) ??
      namedDate(text, parts, i) ??
      weekdayOrYear(parts, i);
    if (read === null) i++;
    else {
      const { next, from, ...date } = read;
      found.push({ ...NOTHING, ...date, span: { start: parts[from]!.start, end: parts[next - 1]!.end } });
      i = next;
    }
  }
  return found;
}

type Read = Partial<Omit<CalendarDate, 'span'>> & { readonly from: number; readonly next: number };

/** 2021-06-05, 3/14, 3.10., 16.11.2021 */
function numericDate(text: string, parts: readonly Lexeme[], at: number): Read | null {
  if (parts[at]!.kind !== 'digits') return null;
  const start = parts[at]!.start;
  const written = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})([/.])(\d{1,2})(?:\5(\d{4}|\d\d)?)?)(?![\d%])/u.exec(
    text.slice(start, start + 12),
  );
  if (written === null) return null;
  const range = { from: at, next: partAfter(parts, at, start + written[0].length) };
  if (written[1] !== undefined)
    return dated(Number(written[1]), Number(written[2]), Number(written[3]), range);
  const year = written[7] === undefined ? null : Number(written[7]) + (written[7].length === 2 ? 2000 : 0);
  const [first, second] = [Number(written[4]), Number(written[6])];
  if (written[5] === '.')
    return written[0].endsWith('.') || year !== null ? dated(year, second, first, range) : null;
  if (
    !/\b(?:on|by|until|since|from|am|le|el|of|to) $/iu.test(text.slice(Math.max(0, start - 7), start)) &&
    year === null
  )
    return null;
  if (first > 12) return dated(year, second, first, range);
  const date = dated(year, first, second, range);
  return date === null ? null : { ...date, swappable: second <= 12 };
}

function partAfter(parts: readonly Lexeme[], from: number, offset: number): number {
  let next = from;
  while (next < parts.length && parts[next]!.start < offset) next++;
  return next;
}

function dated(
  year: number | null,
  month: number,
  day: number,
  range: { from: number; next: number },
): Read | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year, month: month - 1, day, ...range };
}

/** 18:40, 6:40 p.m., 9 a.m., noon, 14 h 30, 20:15 Uhr, 8:15 de la noche */
function timeOfDay(text: string, parts: readonly Lexeme[], at: number): Read | null {
  const part = parts[at]!;
  if (part.word === 'noon' || part.word === 'midday') return { minute: 720, from: at, next: at + 1 };
  if (part.word === 'midnight') return { minute: 0, from: at, next: at + 1 };
  if (part.kind !== 'digits') return null;
  const ahead = text.slice(part.start, part.start + 30);
  const written =
    /^(\d{1,2})(?:(?::|\.|\s?h\s?)(\d\d))?\s?(?:(a\.?m\b\.?|de la mañana)|(p\.?m\b\.?|de la (?:noche|tarde))|uhr\b)?/iu.exec(
      ahead,
    );
  if (written === null) return null;
  const marked = written[3] !== undefined || written[4] !== undefined || /uhr$/iu.test(written[0]);
  const clock = written[2] !== undefined && !/^\d+\./u.test(written[0]);
  const hour = Number(written[1]);
  if ((!marked && !clock) || hour > 24 || Number(written[2] ?? 0) > 59) return null;
  const shift =
    written[4] !== undefined && hour < 12 ? 12 : written[3] !== undefined && hour === 12 ? -12 : 0;
  const next = Math.max(at + 1, partAfter(parts, at, part.start + written[0].length));
  return {
    minute: (hour + shift) * 60 + Number(written[2] ?? 0),
    from: at,
    next: next < 0 ? parts.length : next,
  };
}

/** "Nov. 16, 2021", "16 November", "3. Oktober", "le 1er mai", "7 de abril de 2020", "March 2019", "in May" */
function namedDate(text: string, parts: readonly Lexeme[], at: number): Read | null {
  if (parts[at]!.kind === 'digits') return dayBeforeMonth(parts, at);
  const month = MONTHS.get(parts[at]!.word);
  if (month === undefined || parts[at]!.kind !== 'word') return null;
  let next = at + 1;
  let day = dayAt(parts, next);
  if (day !== null) next += /^(?:st|nd|rd|th)$/u.test(parts[next + 1]?.word ?? '') ? 2 : 1;
  if (day !== null && parts[next]?.kind === 'digits' && day > 31) day = null;
  const year = yearAt(parts, next);
  if (year !== null) next += yearLength(parts, next);
  const everyday = EVERYDAY.has(parts[at]!.word);
  const capital = /^\p{Lu}/u.test(parts[at]!.raw);
  const behind = parts[at - 1]?.word ?? '';
  if (
    everyday &&
    day === null &&
    year === null &&
    !(capital && /^(?:in|since|until|till|by|im|seit|en|last|next|of|from)$/u.test(behind))
  )
    return null;
  if (everyday && !capital && text.charAt(parts[at]!.start - 1) !== ' ') return null;
  return { month, day, year, from: at, next };
}

function dayBeforeMonth(parts: readonly Lexeme[], at: number): Read | null {
  const day = dayAt(parts, at);
  if (day === null) return null;
  let next = at + 1;
  while (/^(?:st|nd|rd|th|er|de|of)$/u.test(parts[next]?.word ?? '') && next < at + 3) next++;
  const month = MONTHS.get(parts[next]?.word ?? '');
  if (month === undefined) return null;
  const year = yearAt(parts, next + 1);
  return { day, month, year, from: at, next: next + 1 + (year === null ? 0 : yearLength(parts, next + 1)) };
}

function dayAt(parts: readonly Lexeme[], at: number): number | null {
  const part = parts[at];
  if (part === undefined || !/^\d{1,2}$/u.test(part.word)) return null;
  const day = Number(part.word);
  return day >= 1 && day <= 31 ? day : null;
}

function yearAt(parts: readonly Lexeme[], at: number): number | null {
  const word = parts[at]?.word === 'de' || parts[at]?.word === 'of' ? parts[at + 1]?.word : parts[at]?.word;
  return word !== undefined && /^(?:1[5-9]|20)\d\d$/u.test(word) ? Number(word) : null;
}

function yearLength(parts: readonly Lexeme[], at: number): number {
  return parts[at]!.kind === 'digits' ? 1 : 2;
}

/** A year alone is a year behind a word such as "in" or "since", or where no thing is counted by it. */
const BEFORE_YEAR =
  /^(?:in|since|from|until|by|of|before|after|during|to|and|between|im|seit|jahr|jahre|bis|von|nach|vor|en|depuis|desde|hasta|de|del|em|nel|dal|v|roku|в)$/u;

function weekdayOrYear(parts: readonly Lexeme[], at: number): Read | null {
  const weekday = WEEKDAYS.get(parts[at]!.word);
  if (weekday !== undefined && (/^\p{Lu}/u.test(parts[at]!.raw) || parts[at]!.word.length > 4))
    return { weekday, from: at, next: at + 1 };
  const year = parts[at]!.kind === 'digits' ? yearAt(parts, at) : null;
  return year !== null && BEFORE_YEAR.test(parts[at - 1]?.word ?? '')
    ? { year, from: at, next: at + 1 }
    : null;
}
