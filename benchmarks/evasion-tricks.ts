import { hashWord } from '../lib/text/hash.ts';
import { isStopword } from '../lib/text/stopwords.ts';
import { sentences as sentencesOf } from '../lib/text/sentences.ts';

/** Changes a share of a text so that a plain comparison sees another one. The same input gives the same output. */
export type Trick = (text: string, share: number, words: readonly string[], lang: string) => string;

const INVISIBLE = ['\u200b', '\u200c', '\u2060', '\ufeff', '\u00ad', '\u{e0061}', '\u180e', '\u034f'];
const BIDI = ['\u200e', '\u200f', '\u061c', '\u202a\u202c', '\u202d\u202c', '\u2066\u2069', '\u2068\u2069'];
const LOOK_ALIKE: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'ɑ', 'ａ'],
  c: ['с', 'ϲ', 'ⅽ'],
  d: ['ԁ', 'ⅾ'],
  e: ['е', 'ｅ'],
  h: ['һ', 'հ'],
  i: ['і', 'ı', 'ⅰ'],
  j: ['ј'],
  l: ['ӏ', 'ⅼ', 'ｌ'],
  n: ['ո', '𝗇'],
  o: ['о', 'ο', 'օ', '𝗈'],
  p: ['р', 'ρ'],
  s: ['ѕ', 'ｓ'],
  u: ['υ', 'ս'],
  v: ['ν', 'ѵ'],
  x: ['х', 'ⅹ'],
  y: ['у', 'ү'],
  A: ['А', 'Α'],
  B: ['В', 'Β'],
  E: ['Е', 'Ε'],
  H: ['Н', 'Η'],
  M: ['М', 'Μ'],
  O: ['О', 'Ο'],
  P: ['Р', 'Ρ'],
  S: ['Ѕ'],
  T: ['Т', 'Τ'],
  N: ['Ν'],
  Y: ['Υ'],
  а: ['a'],
  с: ['c'],
  е: ['e'],
  о: ['o'],
  р: ['p'],
  х: ['x'],
  у: ['y'],
  В: ['B'],
  Н: ['H'],
  К: ['K'],
  М: ['M'],
  Т: ['T'],
};

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
export function randomFrom(seed: string): () => number {
  let state = hashWord(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

/** Gives each letter of the text to `change`, in a share of the cases. */
function changeLetters(
  text: string,
  share: number,
  seed: string,
  change: (letter: string, random: () => number) => string,
) {
  const random = randomFrom(seed + text);
  return text.replace(/\p{L}/gu, (letter) => (random() < share ? change(letter, random) : letter));
}

/** Half of the letters have no look-alike here: those that have are taken so much more often. */
function lookAlike(text: string, share: number): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const able = letters.filter((letter) => letter in LOOK_ALIKE).length;
  const rate = able === 0 ? 0 : Math.min(1, (share * letters.length) / able);
  return changeLetters(text, rate, 'look-alike', (letter, random) =>
    letter in LOOK_ALIKE ? pick(LOOK_ALIKE[letter]!, random) : letter,
  );
}

/**
 * Of all words so many give way to others: words of subject, to such of other articles in the language, which is worse
 * than synonyms, since nothing of their sense is left.
 */
function swapWords(text: string, share: number, words: readonly string[], lang: string): string {
  const random = randomFrom(`swap${text}`);
  const all = text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  const able = (text.match(CONTENT) ?? []).filter((word) => !isStopword(word, lang)).length;
  const rate = able === 0 || words.length === 0 ? 0 : Math.min(1, (share * all) / able);
  return text.replace(CONTENT, (word) =>
    !isStopword(word, lang) && random() < rate ? pick(words, random) : word,
  );
}

/** Words of subject in alphabets with two cases, names left out. */
const CONTENT = /(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu;

export function contentWords(text: string, lang: string): string[] {
  return (text.match(CONTENT) ?? []).filter((word) => !isStopword(word, lang));
}

/** A share of the sentences, at least one, change places with any other. */
function shuffle(text: string, share: number): string {
  const random = randomFrom(`shuffle${text}`);
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  for (let moves = Math.max(1, Math.round(sentences.length * share)); moves > 0; moves--) {
    const [sentence = ''] = sentences.splice(Math.floor(random() * sentences.length), 1);
    sentences.splice(Math.floor(random() * (sentences.length + 1)), 0, sentence);
  }
  return sentences.map((sentence) => sentence.trim()).join('\n');
}

export const TRICKS: Readonly<Record<string, Trick>> = {
  'invisible characters': (text, share) =>
    changeLetters(text, share, 'invisible', (letter, random) => letter + pick(INVISIBLE, random)),
  'bidi controls': (text, share) =>
    changeLetters(text, share, 'bidi', (letter, random) => letter + pick(BIDI, random)),
  'look-alike letters': lookAlike,
  'swapped words': swapWords,
  'moved sentences': shuffle,
  'deleted letters': (text, share) => changeLetters(text, share, 'deleted', () => ''),
};
