import type { FactFinding } from '../findings.ts';
import { stem } from '../../text/stem.ts';
import { isSameSlot, wordAt, type ClausePair } from './clauses.ts';
import type { CalendarDate } from './dates.ts';
import type { Quantity } from './numbers.ts';
import { isCurrency, unitOf, type Unit } from './units.ts';

/** Conversions between units, and rounding, are no change within this share. */
const ROUNDING = 0.05;
const CONVERSION = 0.1;

/**
 * Figures and units that differ. Equal: number words and digits, "$1.2bn" and "1.2 billion dollars", a share and its
 * percentage, converted units, and rounding ("about 1,200" for 1,187). Only figures that stand in one another's place
 * are reported: one that is merely left out changes nothing. O(figures x figures).
 */
export function compareFigures(
  pair: ClausePair,
  article: readonly Quantity[],
  source: readonly Quantity[],
): FactFinding[] {
  const left = article.filter((a) => !source.some((s) => isEqual(a, s)) && isCount(a) && !isMade(a, source));
  const right = source.filter(
    (s) => !article.some((a) => isEqual(a, s)) && isCount(s) && !isMade(s, article),
  );
  const taken = new Set<Quantity>();
  return left.flatMap((a): FactFinding[] => {
    const s = right.find(
      (s) => !taken.has(s) && answers(pair, a, s, left.length === 1 && right.length === 1),
    );
    if (s === undefined) return [];
    taken.add(s);
    const finding = { article: a.span, source: s.span };
    const unit = !isSameUnit(a, s);
    const sameFigure = a.values.some((value) => s.values.includes(value));
    if (unit && sameFigure) return [{ kind: 'unit', ...finding }];
    if (unit && a.unit !== null && s.unit !== null)
      return [
        { kind: 'figure', ...finding },
        { kind: 'unit', ...finding },
      ];
    return [{ kind: 'figure', ...finding }];
  });
}

/** The sum of two neighbours on the other side ("60 and another 40"), or a score whose dash was lost ("21" for "2–1"). */
function isMade(quantity: Quantity, others: readonly Quantity[]): boolean {
  const value = quantity.values[0]!;
  return others.some((one, i) => {
    const next = others[i + 1];
    if (next === undefined) return false;
    const [a, b] = [one.values[0]!, next.values[0]!];
    return a + b === value || (quantity.digits && `${a}${b}` === String(value));
  });
}

/** "one" in words is as often an article or a pronoun as a count. */
function isCount(quantity: Quantity): boolean {
  return quantity.digits || quantity.unit !== null || quantity.values[0] !== 1;
}

function isEqual(a: Quantity, s: Quantity): boolean {
  if (a.ordinal !== s.ordinal) return false;
  if (!isSamePer(a.per, s.per)) return false;
  return a.values.some((x) => s.values.some((y) => isEqualAmount(x, a, y, s)));
}

function isEqualAmount(x: number, a: Quantity, y: number, s: Quantity): boolean {
  if (isNear(x, y, 1e-9)) return isSameUnit(a, s) || a.unit === null || s.unit === null;
  if (
    a.unit !== null &&
    s.unit !== null &&
    a.unit.dimension === s.unit.dimension &&
    a.unit.factor !== s.unit.factor
  ) {
    const share = a.unit.dimension === 'share' || a.unit.dimension === 'mass' ? ROUNDING : CONVERSION;
    return isNear(x * a.unit.factor, y * s.unit.factor, share);
  }
  return isSameUnit(a, s) && isRounded(x, y, a.rough || s.rough);
}

function isSameUnit(a: Quantity, s: Quantity): boolean {
  if (!isSamePer(a.per, s.per)) return false;
  if (a.unit === null || s.unit === null) return a.unit === s.unit;
  if (isPound(a.unit) && isPound(s.unit)) return true;
  return a.unit.dimension === s.unit.dimension && a.unit.factor === s.unit.factor;
}

/** "3 million pounds" is money as often as weight: only the story knows. */
function isPound(unit: Unit): boolean {
  return unit.dimension === 'sterling' || unit === unitOf('pounds');
}

function isSamePer(a: Unit | null, b: Unit | null): boolean {
  return a === null || b === null || a.factor === b.factor;
}

function isNear(x: number, y: number, share: number): boolean {
  return Math.abs(x - y) <= share * Math.max(Math.abs(x), Math.abs(y));
}

/** One is the other, rounded to fewer digits; said to be rough, within a twentieth is enough. */
function isRounded(x: number, y: number, rough: boolean): boolean {
  if (!isNear(x, y, ROUNDING)) return false;
  const [coarse, fine] = digitsOf(x) < digitsOf(y) ? [x, y] : [y, x];
  if (digitsOf(coarse) >= digitsOf(fine)) return rough && digitsOf(coarse) < 3 && Math.abs(coarse) >= 100;
  return rough || Number(fine.toPrecision(digitsOf(coarse))) === coarse;
}

/** Digits that carry the value: 2 for 1,200, 4 for 1,187. */
function digitsOf(value: number): number {
  return value.toExponential().split('e')[0]!.replace(/[.-]/gu, '').length;
}

/** Whether two figures that differ tell of the same thing: the same noun behind them, or the same place in the clause. */
function answers(pair: ClausePair, a: Quantity, s: Quantity, alone: boolean): boolean {
  if (a.ordinal !== s.ordinal) return false;
  const currencies = a.unit !== null && s.unit !== null && isCurrency(a.unit) && isCurrency(s.unit);
  const comparable =
    currencies ||
    a.unit === null ||
    s.unit === null ||
    a.unit.dimension === s.unit.dimension ||
    sharesValue(a, s);
  if (!comparable) return false;
  if ((a.unit === null) !== (s.unit === null) && !sharesValue(a, s)) return false;
  const sameNoun = a.noun !== '' && stem(a.noun) === stem(s.noun);
  const slot = isSameSlot(
    pair,
    wordAt(pair.article, a.span.start),
    endIndex(pair.article, a),
    wordAt(pair.source, s.span.start),
    endIndex(pair.source, s),
  );
  return (sameNoun && (slot || alone)) || (slot && alone && pair.likeness >= 0.5) || (slot && sameNoun);
}

function sharesValue(a: Quantity, s: Quantity): boolean {
  return a.values.some((value) => s.values.includes(value));
}

function endIndex(words: ClausePair['article'], quantity: Quantity): number {
  let i = wordAt(words, quantity.span.start);
  while (i >= 0 && i < words.length && words[i]!.start < quantity.span.end) i++;
  return i;
}

/** Days and times that contradict: both say a part, and say it otherwise. O(dates x dates). */
export function compareDates(
  pair: ClausePair,
  article: readonly CalendarDate[],
  source: readonly CalendarDate[],
): FactFinding[] {
  const left = article.filter((a) => !source.some((s) => agrees(a, s)));
  const right = source.filter((s) => !article.some((a) => agrees(a, s)));
  return left.flatMap((a): FactFinding[] => {
    const s = right.find((s) => isSameKind(a, s));
    if (s === undefined || pair.likeness < 0.4) return [];
    const one =
      left.filter((other) => isSameKind(other, s)).length === 1 &&
      right.filter((other) => isSameKind(a, other)).length === 1;
    const slot = isSameSlot(
      pair,
      wordAt(pair.article, a.span.start),
      wordAt(pair.article, a.span.end - 1) + 1,
      wordAt(pair.source, s.span.start),
      wordAt(pair.source, s.span.end - 1) + 1,
    );
    return one || slot ? [{ kind: 'date', article: a.span, source: s.span }] : [];
  });
}

const PARTS = ['year', 'month', 'day', 'weekday', 'minute'] as const;

function agrees(a: CalendarDate, s: CalendarDate): boolean {
  const shared = PARTS.filter((part) => a[part] !== null && s[part] !== null);
  if (shared.length === 0) return false;
  if (shared.every((part) => a[part] === s[part])) return true;
  const swapped =
    (a.swappable || s.swappable) && a.day === (s.month ?? -2) + 1 && s.day === (a.month ?? -2) + 1;
  return swapped || isSameHour(a, s);
}

/** 8:15 without "p.m." may be 20:15. */
function isSameHour(a: CalendarDate, s: CalendarDate): boolean {
  return (
    a.minute !== null &&
    s.minute !== null &&
    Math.abs(a.minute - s.minute) === 720 &&
    Math.min(a.minute, s.minute) < 720 &&
    a.swappable !== s.swappable
  );
}

function isSameKind(a: CalendarDate, s: CalendarDate): boolean {
  return PARTS.some((part) => a[part] !== null && s[part] !== null);
}
