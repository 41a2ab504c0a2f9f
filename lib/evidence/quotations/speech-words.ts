import type { Span } from '../../text/span.ts';

/** Shorter quotations are scare quotes, nicknames and titles. */
const MIN_WORDS = 3;
/** Characters of a script without spaces that count as one word. */
const UNSPACED_PER_WORD = 2;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of a span, counted up to about `enough`. */
function countWords(text: string, span: Span, enough: number): number {
  const words = text.slice(span.start, Math.min(span.end, span.start + 40 * enough));
  const unspaced = words.match(UNSPACED)?.length ?? 0;
  return unspaced > 0 ? Math.floor(unspaced / UNSPACED_PER_WORD) : (words.match(WORD)?.length ?? 0);
}

/** Whether a span has too few words to be speech. O(1). */
export function isTooShort(text: string, span: Span): boolean {
  return countWords(text, span, MIN_WORDS) < MIN_WORDS;
}

/** Whether what stands between marks is speech: no scare quote, nickname or title. O(1). */
export function isSpeech(text: string, span: Span): boolean {
  return !isTooShort(text, span) && !isTitle(text, span);
}

/** A title: at most ten words, no stop inside, every long word with a capital and not all in capitals. */
function isTitle(text: string, span: Span): boolean {
  if (span.end - span.start > 80) return false;
  const inside = text.slice(span.start, span.end);
  if (/[.!?…]/u.test(inside)) return false;
  const long = (inside.match(WORD) ?? []).filter((word) => word.length > 3);
  return long.length > 1 && long.every((word) => /^(?:\p{Lu}\P{Lu}|\d)/u.test(word));
}
