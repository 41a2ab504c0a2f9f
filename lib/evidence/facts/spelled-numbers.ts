import type { Lexeme } from '../words/lexemes.ts';
import { FRACTIONS, HUNDREDS, SCALES, smallNumber } from './number-words.ts';

/** A number that was read, and the lexeme behind it. */
export interface Read {
  readonly values: readonly number[];
  readonly next: number;
  readonly digits: boolean;
  readonly ordinal?: boolean;
  readonly share?: boolean;
}

/** The number spelled out from a lexeme on: "one hundred and forty thousand", "two and a half". O(its words). */
export function readWords(parts: readonly Lexeme[], at: number, lang: string, text: string): Read | null {
  let total = 0;
  let current = 0;
  let used = 0;
  let i = at;
  for (; i < parts.length; i++) {
    const word = parts[i]!.word;
    if (used > 0 && !/^[\s\u00a0-]?$/u.test(text.slice(parts[i - 1]!.end, parts[i]!.start))) break;
    const value = smallNumber(word, lang);
    const scale = SCALES.get(word);
    if (value !== undefined && fits(current, value, used)) {
      current =
        word.startsWith('vingt') && current === 4
          ? 80
          : word === 'dozen'
            ? Math.max(1, current) * 12
            : current + value;
    } else if (HUNDREDS.has(word) && (used > 0 || lang !== 'en') && current < 100)
      current = Math.max(1, current) * 100;
    else if (scale !== undefined && used > 0) {
      total += current * scale;
      current = 0;
    } else if (used > 0 && /^(?:and|y|et|und)$/u.test(word) && joins(parts, i, current, total, lang))
      continue;
    else break;
    used++;
  }
  if (used === 0) return null;
  if (parts[i]?.word === 'and' && parts[i + 1]?.word === 'a' && parts[i + 2]?.word === 'half')
    return { values: [total + current + 0.5], next: i + 3, digits: false };
  const fraction = FRACTIONS.get(parts[i]?.word ?? '');
  if (fraction !== undefined && total + current < 10)
    return { values: [(total + current) * fraction], next: i + 1, digits: false, share: true };
  return { values: [total + current], next: i, digits: false };
}

/** Whether a number word may follow what was read: "twenty five", "hundred twelve", but not "five six". */
function fits(current: number, value: number, used: number): boolean {
  if (used === 0 || current === 0 || value === 12) return true;
  if (current % 100 === 0) return value < 100;
  if (current % 20 === 0 || current % 10 === 0) return value < 20 && current % 100 >= 20;
  return current === 4 && value === 20;
}

function joins(parts: readonly Lexeme[], i: number, current: number, total: number, lang: string): boolean {
  const next = smallNumber(parts[i + 1]?.word ?? '', lang);
  if (next === undefined) return false;
  if (parts[i]!.word === 'and')
    return (current >= 100 && current % 100 === 0) || (current === 0 && total > 0);
  return current >= 20 && current % 10 === 0 && next < 12;
}
