/**
 * Folding makes words equal for matching that a reader takes for equal: case, accents, width, ligatures,
 * invisible characters and look-alike letters. It never touches the text that is shown.
 */

/** Characters without width or meaning of their own, as used to break up words unseen (Unicode: Default_Ignorable). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Accents of alphabets, and the optional points of Hebrew and Arabic. Vowel signs of other scripts stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/gu;
/** Alphabets with accents, or with letters that look like Latin ones. */
const ACCENTED_SCRIPT =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}]/u;
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
  ς: 'c',
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

/** Capitals whose small letter looks like another Latin one than they do themselves. */
const CAPITAL_LOOK_ALIKES: Readonly<Record<string, string>> = {
  Ζ: 'z',
  Η: 'h',
  Μ: 'm',
  Ν: 'n',
  Υ: 'y',
};
const CAPITAL_LOOK_ALIKE = new RegExp(`[${Object.keys(CAPITAL_LOOK_ALIKES).join('')}]`, 'gu');

/** Latin letters that look like a Cyrillic one, for words of Cyrillic text that hide some among theirs. */
const CYRILLIC_LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};
/** The same among capitals, which alone look like these. */
const CYRILLIC_CAPITALS: Readonly<Record<string, string>> = { B: 'в', H: 'н', K: 'к', M: 'м', T: 'т' };
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The form of one word that matching compares. `latin` says that the text around is written in Latin letters:
 * then every look-alike is folded, else only those inside words that mix alphabets. O(length).
 */
export function foldWord(word: string, latin: boolean): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const visible = word.replace(INVISIBLE, '').normalize('NFKC');
  const isLatinWord = latin || LATIN.test(visible);
  if (!latin && isLatinWord && CYRILLIC.test(visible)) return foldCyrillic(visible);
  const folded = lowered(visible, isLatinWord);
  if (!ACCENTED_SCRIPT.test(folded)) return folded;
  const bare = folded.normalize('NFD').replace(ACCENTS, '').normalize('NFC').replaceAll('ß', 'ss');
  return isLatinWord ? bare.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter) : bare;
}

function lowered(word: string, isLatinWord: boolean): string {
  const looksAsWritten = isLatinWord
    ? word.replace(CAPITAL_LOOK_ALIKE, (letter) => CAPITAL_LOOK_ALIKES[letter] ?? letter)
    : word;
  return looksAsWritten.toLowerCase();
}

/** A word of Cyrillic and Latin letters inside text of another alphabet than Latin: read as Cyrillic. */
function foldCyrillic(word: string): string {
  return word
    .replace(/[BHKMT]/gu, (letter) => CYRILLIC_CAPITALS[letter] ?? letter)
    .toLowerCase()
    .replace(/[aceijopsxy]/gu, (letter) => CYRILLIC_LOOK_ALIKES[letter] ?? letter)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC');
}

/** Whether most letters of the text's first few thousand code units are Latin ones. O(1). */
export function isLatin(text: string): boolean {
  let [letters, latin] = [0, 0];
  const sample = text.slice(0, 4000);
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x80) {
      if (!isAsciiLetter(code)) continue;
      letters++;
      latin++;
    } else {
      const character = String.fromCodePoint(sample.codePointAt(i)!);
      if (LETTER.test(character)) letters++;
      if (LATIN.test(character)) latin++;
      i += character.length - 1;
    }
  }
  return letters > 0 && 2 * latin > letters;
}

const LETTER = /^\p{L}$/u;

/** "A" to "Z", "a" to "z". */
export function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** Counts of the tricks that hide a copy from a plain comparison: unseen characters, and words of mixed alphabets. */
export interface Disguise {
  readonly invisible: number;
  readonly bidi: number;
  readonly lookAlike: number;
}

const MIXED_WORD = /[\p{L}\p{M}]+/gu;
const OTHER_ALPHABET = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** Characters that no alphabet needs between two of its letters. Zero-width ones do not count among emoji. */
const UNSEEN =
  /(?<=\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek})(?:\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\u115f\u1160\u2060-\u2064\u3164\ufeff\uffa0]|[\u200b-\u200d]|[\u{e0001}\u{e0020}-\u{e007f}])(?=\p{L})/gu;

/** Soft hyphens with a single letter before or behind them: no typesetter breaks a word there. */
const ODD_HYPHEN = /(?<=(?<!\p{L}|\u00ad)\p{L})\u00ad|\u00ad(?=\u00ad)|\u00ad(?=\p{L}(?!\p{L}|\u00ad))/gu;

/** Finds disguised writing in a text. Hyphenation, joiners between letters that need them, and emoji do not count. O(n). */
export function findDisguise(text: string): Disguise {
  if (ASCII.test(text)) return { invisible: 0, bidi: 0, lookAlike: 0 };
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const lookAlike = (text.match(MIXED_WORD) ?? []).filter(
    (word) => LATIN.test(word) && OTHER_ALPHABET.test(word),
  );
  return {
    invisible: count(UNSEEN) + count(ODD_HYPHEN),
    bidi: isRightToLeft(text) ? 0 : count(BIDI_CONTROL),
    lookAlike: lookAlike.length,
  };
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** Whether at least half of the first letters are of alphabets that need marks of direction beside others. O(1). */
function isRightToLeft(text: string): boolean {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && 2 * (sample.match(RIGHT_TO_LEFT)?.length ?? 0) >= letters;
}
