import type { Span } from '../../text/span.ts';
import { stem } from '../../text/stem.ts';
import { stopwordsOf } from '../../text/stopwords.ts';
import { readDates } from '../facts/dates.ts';
import { lexemes, type Lexeme } from '../words/lexemes.ts';
import { readNumbers } from '../facts/numbers.ts';
import { expand } from '../words/spelling.ts';

/** One word as a reader hears it: what two wordings are compared by. */
export interface Spoken extends Span {
  /** Equal for the same word in any spelling; numbers and dates by their value. */
  readonly key: string;
  readonly stem: string;
  /** 1 for a word of substance, less for a function word. */
  readonly weight: number;
  /** Words may have been left out before it: a cut is marked ("…", "[…]", words in brackets), or a sentence ends. */
  readonly gap: boolean;
}

/** Sounds without meaning that one transcript keeps and another drops. */
const FILLERS = new Set(['uh', 'um', 'er', 'erm', 'hmm', 'ah', 'äh', 'ahm']);
const CUT =
  /\[[^[\]]{0,80}\]|\([^()]{0,5}\)|…|\.\s?\.\s?\.|(?<=\p{L}{3}|\p{N}|[”’"'])[.!?](?=\s{1,2}["“‘']?\p{Lu})|[。！？]/gu;
const FUNCTION_WEIGHT = 0.25;
const ANY = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'cs', 'ru'];
const HIRAGANA = /^\p{Script=Hiragana}$/u;

/**
 * The words of a span, apart from all that marks no change of wording: punctuation, case, spelling by country,
 * contractions, the form of numbers and dates, fillers and editors' brackets. O(length).
 */
export function spokenWords(text: string, span: Span, lang: string): Spoken[] {
  const cuts = cutsOf(text, span);
  const parts = lexemes(text, span);
  const figures = figuresOf(text, span, lang, parts);
  const words: Spoken[] = [];
  const isFunctionWord = functionWordsOf(lang);
  let [cut, figure, gap] = [0, 0, false];
  const say = (at: Span, key: string, root: string, weight: number) => {
    words.push({ start: at.start, end: at.end, key, stem: root, weight, gap });
    gap = false;
  };
  for (const [i, part] of parts.entries()) {
    for (; cuts[cut] !== undefined && cuts[cut]!.end <= part.start; cut++) gap = true;
    while (figures[figure] !== undefined && figures[figure]!.end <= part.start) figure++;
    const [bracket, amount] = [cuts[cut], figures[figure]];
    if ((bracket !== undefined && part.start >= bracket.start) || FILLERS.has(part.word)) continue;
    if (amount !== undefined && part.start >= amount.start) {
      if (words.at(-1)?.start !== amount.start) say(amount, amount.key, amount.key, 1);
      continue;
    }
    for (const word of expand(part.word === '%' ? 'percent' : part.word)) {
      say(part, word, stem(word), HIRAGANA.test(word) || isFunctionWord(word) ? FUNCTION_WEIGHT : 1);
    }
    if (saysIs(part, parts[i + 1]) && words.at(-1)!.key !== 'is') say(part, 'is', 'is', FUNCTION_WEIGHT);
  }
  return words;
}

/** "My neighbour's the one": before such a word the tail is a verb, not a possessive. */
function saysIs(part: Lexeme, next: Lexeme | undefined): boolean {
  return /['’]s$/u.test(part.raw) && /^(?:the|a|an|not|been|going|no|very|so)$/u.test(next?.word ?? '');
}

function cutsOf(text: string, span: Span): Span[] {
  return [...text.slice(span.start, span.end).matchAll(CUT)].map((cut) => ({
    start: span.start + cut.index,
    end: span.start + cut.index + cut[0].length,
  }));
}

/** Numbers and dates, in order, each under a key of its value. */
function figuresOf(
  text: string,
  span: Span,
  lang: string,
  parts: readonly Lexeme[],
): (Span & { readonly key: string })[] {
  const dates = readDates(text, span, parts).map(({ span, year, month, day, weekday, minute }) => ({
    ...span,
    key: `@${[year, month, day, weekday, minute].join('.')}`,
  }));
  const numbers = readNumbers(text, span, lang, dates, parts).map(({ span, values, unit, ordinal }) => ({
    ...span,
    key: `#${values[0]}${unit?.dimension ?? ''}${unit?.factor ?? ''}${ordinal ? 'th' : ''}`,
  }));
  return [...dates, ...numbers].sort((a, b) => a.start - b.start);
}

/** Where the language is unknown, a function word of any language counts as one. */
function functionWordsOf(lang: string): (word: string) => boolean {
  const lists = (lang === 'und' ? ANY : [lang]).map(stopwordsOf);
  return (word) => lists.some((isStopword) => isStopword(word));
}

/** Endings that change with number, case and tense. */
const ENDING = /^(?:s|es|e|d|ed|n|en|er|em|r|t|te|ten|ing|a|o|os|as)$/u;
/** German case and number: "Rechts", "Rechtes". */
const CASE_ENDING = /e?[snrm]$/u;
/** The end of a Slavic name, by several systems: "Nawalny", "Nawalnyj". */
const TRANSLITERATED = /(?:y|i|yj|yi|iy|ij|yy|ii)$/u;
/** Words that carry no meaning of their own: a wording with or without them is the same. */
const INERT = new Set(
  'the a an that der die das den dem des ein eine einen einem einer eines zu zum zur in im an am le la les el los las o os il lo'.split(
    ' ',
  ),
);

export function isInert(word: Spoken): boolean {
  return INERT.has(word.key);
}

/** One word in two grammatical forms ("burger", "burgers"), or a slip of the keyboard. */
export function isSameWord(a: string, b: string): boolean {
  if (isSlip(a, b)) return true;
  if (a.length > 4 && a.replace(TRANSLITERATED, 'i') === b.replace(TRANSLITERATED, 'i')) return true;
  if (a.length > 4 && b.length > 4 && a.replace(CASE_ENDING, '') === b.replace(CASE_ENDING, '')) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 3 && long.startsWith(short) && ENDING.test(long.slice(short.length));
}

/** Whether two words are one, apart from a slip of the keyboard: letters swapped or one doubled, in six or more. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  return isOneSlipApart(a, b) && !/[#@]/u.test(a + b);
}

function isOneSlipApart(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  if (a.length === b.length)
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long[at] === long[at - 1] && long.slice(at + 1) === short.slice(at);
}
