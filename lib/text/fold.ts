/**
 * Folding makes words equal for matching that a reader takes for equal: case, accents, width, ligatures,
 * invisible characters and look-alike letters. It never touches the text that is shown.
 */

/** Characters without width or meaning of their own, as used to break up words unseen (Unicode: Default_Ignorable). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Accents of alphabets, and the optional points of Hebrew and Arabic. Vowel signs of other scripts stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/gu;
const ACCENTED_SCRIPT =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;
const ASCII = /^\p{ASCII}*$/u;
const LATIN = /\p{Script=Latin}/u;

/** Lower-case letters of other alphabets that look like a Latin one (from Unicode's confusables.txt, letters only). */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ѐ: 'e',
  ɡ: 'g',
  һ: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  у: 'y',
  ү: 'y',
  α: 'a',
  β: 'b',
  ϲ: 'c',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 'o',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ω: 'w',
  ı: 'i',
  ɑ: 'a',
  ո: 'n',
  ս: 'u',
  օ: 'o',
  հ: 'h',
  ց: 'g',
  զ: 'q',
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');

/**
 * The form of one word that matching compares. `latin` says that the text around is written in Latin letters:
 * then every look-alike is folded, else only those inside words that mix alphabets. O(length).
 */
export function foldWord(word: string, latin: boolean): string {
  if (ASCII.test(word)) return word.toLowerCase();
  let folded = word.replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  if (ACCENTED_SCRIPT.test(folded)) {
    folded = folded.normalize('NFD').replace(ACCENTS, '').normalize('NFC').replaceAll('ß', 'ss');
    if (latin || LATIN.test(folded))
      folded = folded.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter);
  }
  return folded;
}

/** Whether most letters of the text's first few thousand code units are Latin ones. O(1). */
export function isLatin(text: string): boolean {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && 2 * (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters;
}

/** Counts of the tricks that hide a copy from a plain comparison: unseen characters, and words of mixed alphabets. */
export interface Disguise {
  readonly invisible: number;
  readonly bidi: number;
  readonly lookAlike: number;
}

const MIXED_WORD = /[\p{L}\p{M}]+/gu;
const OTHER_ALPHABET = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** Finds disguised writing in a text. Soft hyphens, joiners between letters that need them, and emoji do not count. O(n). */
export function findDisguise(text: string): Disguise {
  if (ASCII.test(text)) return { invisible: 0, bidi: 0, lookAlike: 0 };
  const lookAlike = (text.match(MIXED_WORD) ?? []).filter(
    (word) => LATIN.test(word) && OTHER_ALPHABET.test(word),
  );
  return {
    invisible:
      text.match(
        /(?<=\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek})[\u200b-\u200d\u2060-\u2064\ufeff](?=\p{L})/gu,
      )?.length ?? 0,
    bidi: isLatin(text) ? (text.match(BIDI_CONTROL)?.length ?? 0) : 0,
    lookAlike: lookAlike.length,
  };
}
