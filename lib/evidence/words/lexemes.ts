import { foldWord, isAsciiLetter } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

/** A piece of a sentence that figures are read from: digits with their separators, a word, or a sign. */
export interface Lexeme extends Span {
  readonly kind: 'digits' | 'word' | 'sign';
  readonly raw: string;
  /** Folded: lower case, no accents, plain digits. */
  readonly word: string;
}

/**
 * The classes are disjoint, so no step back is ever taken, but behind the plain words that come first: most words of a
 * Latin text, which the general rule reads the same, more slowly. Each unspaced character stands alone.
 */
const LEXEME =
  /[A-Za-z]+(?=[ \n,.;:!?"()/-])|\p{Nd}+(?:[.,:’'\u00a0\u202f\u2009](?=\p{Nd})\p{Nd}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}])[\p{L}\p{M}])+(?:['’](?:s|t|d|m|ll|re|ve)(?![\p{L}\p{M}]))?|[%$€£¥₽₹]/gu;

/** The lexemes of a part of a text, with offsets into the whole. O(length). */
export function lexemes(text: string, span: Span): Lexeme[] {
  const found: Lexeme[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(LEXEME)) {
    const raw = match[0];
    const start = span.start + match.index;
    const kind = kindOf(raw);
    const word = kind === 'word' ? foldWord(raw, false).replaceAll('’', "'") : raw.normalize('NFKC');
    found.push({ kind, raw, word, start, end: start + raw.length });
  }
  return found;
}

function kindOf(raw: string): Lexeme['kind'] {
  if (isAsciiLetter(raw.charCodeAt(0)) || /^[\p{L}\p{M}]/u.test(raw)) return 'word';
  return /^\p{Nd}/u.test(raw) ? 'digits' : 'sign';
}
