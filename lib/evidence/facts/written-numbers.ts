import type { Lexeme } from '../words/lexemes.ts';
import { SCALES } from './number-words.ts';
import type { Read } from './spelled-numbers.ts';

/** Languages that part thousands by plain spaces. English does not: "on May 5 300 people" holds two numbers. */
const SPACED_THOUSANDS = new Set(['fr', 'de', 'cs', 'ru', 'pl', 'sv', 'uk', 'es', 'it']);

/** The number that digits write from a lexeme on, with its scale ("5 million"); null where they write none. */
export function readDigits(parts: readonly Lexeme[], at: number, lang: string, text: string): Read | null {
  let next = at + 1;
  let literal = parts[at]!.word;
  if (SPACED_THOUSANDS.has(lang) && /^\d{1,3}$/u.test(literal)) {
    while (
      parts[next] !== undefined &&
      /^\d{3}$/u.test(parts[next]!.word) &&
      parts[next]!.start === parts[next - 1]!.end + 1
    ) {
      literal += ` ${parts[next]!.word}`;
      next++;
    }
  }
  let values = literalValues(literal);
  if (values.length === 0) return null;
  if (
    lang === 'de' &&
    /^\.\s\p{L}/u.test(text.slice(parts[next - 1]!.end, parts[next - 1]!.end + 3)) &&
    /^\d\d?$/u.test(literal)
  ) {
    return { values, next, digits: true, ordinal: true };
  }
  const suffix = parts[next];
  const touching = suffix !== undefined && suffix.start === parts[next - 1]!.end;
  if (touching && /^(?:st|nd|rd|th|er|eme|e)$/u.test(suffix.word))
    return { values, next: next + 1, digits: true, ordinal: true };
  for (let scale = scaleAt(parts, next, at); scale !== undefined; scale = scaleAt(parts, next, at)) {
    const by = scale;
    values = values.map((value) => value * by);
    next++;
  }
  if (parts[next]?.word === 'and' && text.slice(parts[next]!.end, parts[next]!.end + 7) === ' a half')
    return { values: values.map((v) => v + 0.5), next: next + 3, digits: true };
  return { values, next, digits: true };
}

/** "5m" is five million behind a sign of money only; "b" likewise. */
function scaleAt(parts: readonly Lexeme[], next: number, first: number): number | undefined {
  const word = parts[next]?.word ?? '';
  const money = parts[first - 1]?.kind === 'sign' && parts[first - 1]!.word !== '%';
  if (money && (word === 'm' || word === 'b')) return word === 'm' ? 1e6 : 1e9;
  return SCALES.get(word);
}

/** What a written number may mean: one separator before three digits is a decimal point or parts thousands. */
export function literalValues(literal: string): number[] {
  const plain = literal.replace(/[\s\u00a0\u202f\u2009’']/gu, '');
  const marks: readonly string[] = plain.match(/[.,:]/gu) ?? [];
  if (marks.includes(':')) return [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const asThousands = Number(plain.replace(/[.,]/gu, ''));
  if (last < 0) return [asThousands];
  const asDecimal = Number(`${plain.slice(0, last).replace(/[.,]/gu, '')}.${plain.slice(last + 1)}`);
  const grouped = plain.length - last === 4;
  if (marks.length > 1 && new Set(marks).size === 1) return grouped ? [asThousands] : [];
  if (marks.length === 1 && grouped && !plain.startsWith('0')) return [asThousands, asDecimal];
  return [asDecimal];
}
