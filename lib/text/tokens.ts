import { foldWord, isLatin } from './fold.ts';
import { hashWord } from './hash.ts';
import { stem } from './stem.ts';
import { stopwordsOf } from './stopwords.ts';

/**
 * The words of a text as parallel columns: token `i` spans `starts[i]..ends[i]` of `text`, reads `words[i]` when
 * folded for matching, and has the 32-bit hashes `wordHashes[i]` and `stemHashes[i]`. `flags[i]` is a set of the
 * bits below. Columns instead of objects: a page is compared in milliseconds, and the collector stays idle.
 */
export interface Tokens {
  readonly text: string;
  readonly lang: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly words: readonly string[];
  readonly wordHashes: Uint32Array;
  readonly stemHashes: Uint32Array;
  readonly flags: Uint8Array;
}

/** Function word of the language: carries order, not subject. */
export const STOPWORD = 1;
/** Written with a capital first letter (at the start of a sentence too). */
export const CAPITAL = 2;
/** Holds a digit. */
export const DIGIT = 4;
/** First token of a sentence, a line or a quotation: its capital proves nothing. */
export const OPENS = 8;
/** One character of a script written without spaces. */
export const UNSPACED = 16;

/** Marks without width, which may stand anywhere in a word to hide it. */
const INVISIBLES = '\\p{Default_Ignorable_Code_Point}';
/** Roman numerals that are single characters: letters to the eye, and folded to letters. */
const NUMERAL_LETTERS = '\\u2160-\\u217f';
const UNSPACED_SCRIPT =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** "’s", "’ll" and their like, with what looks like their letters, and no letter behind. */
const TAIL_LETTERS = {
  s: 'sSѕЅｓ',
  t: 'tTтТΤ',
  d: 'dDԁⅾ',
  m: 'mMмМΜ',
  l: 'lLӏⅼｌ',
  r: 'rR',
  v: 'vVνѵ',
  e: 'eEеЕΕｅ',
};
const TAIL = [
  `['’ʼ]${INVISIBLES}*(?:`,
  ['s', 't', 'd', 'm', 'll', 're', 've']
    .map((tail) => Array.from(tail, (letter) => `[${TAIL_LETTERS[letter as keyof typeof TAIL_LETTERS]}]`))
    .map((letters) => letters.join(`${INVISIBLES}*`))
    .join('|'),
  `)(?!(?!${INVISIBLES})[\\p{L}\\p{M}])`,
].join('');

/**
 * Numbers with their inner separators; abbreviations ("U.S."); katakana runs (loan words, names); single characters
 * of scripts without spaces; words, with a short tail behind an apostrophe ("didn't", "China's"). Linear: the
 * alternatives start with disjoint classes, apart from abbreviations, which fail within two characters and the marks
 * without width behind them, and from the plain words that come first: most words of a Latin text, which the rule for
 * words reads the same, more slowly.
 */
const TOKEN = new RegExp(
  [
    '[A-Za-z]{2,}(?=[ \\n,.;:!?"()/-])',
    `(?![${NUMERAL_LETTERS}])\\p{N}[\\p{N}${INVISIBLES}]*(?:[.,:\\u00a0\\u202f’'](?=\\p{N})[\\p{N}${INVISIBLES}]+)*`,
    `\\p{Lu}${INVISIBLES}*\\.(?:\\p{Lu}${INVISIBLES}*\\.)+`,
    `[\\p{Script=Katakana}ー][\\p{Script=Katakana}ー${INVISIBLES}]*`,
    `[${UNSPACED_SCRIPT}]\\p{M}*`,
    `(?!${INVISIBLES})[\\p{L}\\p{M}${NUMERAL_LETTERS}](?:(?![${UNSPACED_SCRIPT}\\p{Script=Katakana}])[\\p{L}\\p{M}\\p{N}${INVISIBLES}])*(?:${TAIL})?`,
  ].join('|'),
  'gu',
);
const UNSPACED_CHARACTER = new RegExp(`^[${UNSPACED_SCRIPT}]`, 'u');
const OPENING_GAP = /[.!?…:;。！？؟।\n"“”„«»‹›「『]/u;
const CAPITAL_LETTER = /^\p{Lu}/u;
const DIGITS = /\p{N}/u;
const POSSESSIVE = /['’ʼ]s$/u;
const SEPARATORS = /[.,:'’ʼ\u00a0\u202f]/gu;

/** The folded form of one token: possessives and inner separators dropped. */
export function foldToken(raw: string, latin: boolean): string {
  const folded = foldWord(raw, latin);
  if (folded.length < 2) return folded;
  return folded.replace(POSSESSIVE, '').replace(SEPARATORS, '');
}

/** A text cut into tokens before its language is known: none is flagged as a function word yet. */
export type Cut = Omit<Tokens, 'lang'>;

/** Cuts a text into tokens. `lang` is a BCP 47 tag or a guess; it picks stopwords and nothing else. O(n). */
export function tokenize(text: string, lang: string): Tokens {
  return inLanguage(cut(text), lang);
}

/** The tokens of a cut text, function words of the language flagged. The cut is used up. O(tokens). */
export function inLanguage(cut: Cut, lang: string): Tokens {
  const isStopword = stopwordsOf(lang);
  for (let i = 0; i < cut.count; i++) if (isStopword(cut.words[i]!)) cut.flags[i]! |= STOPWORD;
  return { lang, ...cut };
}

/** Cuts a text into tokens; `inLanguage` finishes them. `latin`: most of the text around is in Latin letters. O(n). */
export function cut(text: string, latin = isLatin(text)): Cut {
  const seen = new Map<string, ReturnType<typeof describe>>();
  const words: string[] = [];
  const columns: number[] = [];
  let previousEnd = 0;
  for (const found of text.matchAll(TOKEN)) {
    const raw = found[0];
    const start = found.index;
    let entry = seen.get(raw);
    if (entry === undefined) {
      entry = describe(raw, latin);
      seen.set(raw, entry);
    }
    const opens = previousEnd === 0 || isOpening(text, previousEnd, start) ? OPENS : 0;
    words.push(entry.word);
    columns.push(start, start + raw.length, entry.wordHash, entry.stemHash, entry.flags | opens);
    previousEnd = start + raw.length;
  }
  return { text, count: words.length, words, ...split(columns) };
}

const SPACE = 0x20;

/** Whether the gap between two tokens opens a sentence, a line or a quotation. Most gaps are one space. */
function isOpening(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === SPACE) return false;
  return OPENING_GAP.test(text.slice(start, end));
}

const PLAIN = /^[A-Za-z]+$/u;

function describe(raw: string, latin: boolean) {
  // The other patterns would find nothing in plain letters, in five times the time.
  const isPlain = PLAIN.test(raw);
  const word = isPlain ? raw.toLowerCase() : foldToken(raw, latin);
  const flags = (CAPITAL_LETTER.test(raw) ? CAPITAL : 0) | (isPlain ? 0 : otherFlags(raw));
  return { word, wordHash: hashWord(word), stemHash: hashWord(stem(word)), flags };
}

function otherFlags(raw: string): number {
  return (DIGITS.test(raw) ? DIGIT : 0) | (UNSPACED_CHARACTER.test(raw) ? UNSPACED : 0);
}

function split(columns: readonly number[]) {
  const count = columns.length / 5;
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const wordHashes = new Uint32Array(count);
  const stemHashes = new Uint32Array(count);
  const flags = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    starts[i] = columns[5 * i]!;
    ends[i] = columns[5 * i + 1]!;
    wordHashes[i] = columns[5 * i + 2]!;
    stemHashes[i] = columns[5 * i + 3]!;
    flags[i] = columns[5 * i + 4]!;
  }
  return { starts, ends, wordHashes, stemHashes, flags };
}
