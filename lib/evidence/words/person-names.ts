import type { Span } from '../../text/span.ts';
import { lexemes, type Lexeme } from './lexemes.ts';
import { nameRuns } from './name-runs.ts';

/** Words that make a name one of an office, a body or a place of power rather than of a person. */
const BODIES = new Set(
  (
    'ministry department office police council government parliament senate congress house court agency bank group ' +
    'company corp inc ltd gmbh ag university college institute association union party club army navy force guard ' +
    'pentagon kremlin white downing street city county state commission committee board bureau authority ministerium ' +
    'polizei regierung partei verein gericht gouvernement ministere ministerio policia gobierno governo times post news ' +
    'officials spokesman spokeswoman trust hospital school airport airlines'
  ).split(' '),
);
/** Titles and roles that come before a name, folded. They are no part of it. */
const TITLES = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady president prime minister chancellor secretary governor mayor ' +
    'senator sen rep gov gen general colonel captain sergeant detective inspector sheriff judge justice chief executive ' +
    'coach king queen prince princess duke duchess count countess pope bishop father sister foreign health finance defense defence interior treasury ' +
    'former deputy vice spokesman spokeswoman representative congressman congresswoman attorney director chairman ' +
    'chairwoman herr frau bundeskanzler kanzler ministerin burgermeister prasident monsieur madame senor senora don dona ' +
    'nurse doctor teacher farmer singer actor actress author writer striker goalkeeper driver analyst lawyer activist ' +
    'officer lieutenant commissioner ambassador envoy premier speaker leader aide'
  ).split(' '),
);

/** The words of a name without its titles, folded. O(length). */
export function nameWords(name: string): string[] {
  const words = lexemes(name, { start: 0, end: name.length })
    .filter((part: Lexeme) => part.kind === 'word')
    .map((part) => part.word.replace(/'s$/u, ''));
  const bare = words.filter((word) => !TITLES.has(word));
  return bare.length > 0 ? bare : words;
}

export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

/** "SPD-Kanzlerkandidat" */
const PARTY_ROLE = /(?:^|\s)\p{Lu}{2,}-\p{L}+$/u;

/** A name that can only be a person's: no body, and a title or a first name before it somewhere in the text. */
export function looksLikePerson(name: string, text: string): boolean {
  const words = nameWords(name);
  if (words.some((word) => BODIES.has(word)) || PARTY_ROLE.test(name)) return false;
  if (words.length > 1 || TITLES.has(lexemes(name, { start: 0, end: name.length })[0]?.word ?? ''))
    return true;
  const last = name.trim().split(/\s/u).at(-1)!;
  for (
    let at = text.indexOf(` ${last}`), tries = 0;
    at > 0 && tries < 20;
    at = text.indexOf(` ${last}`, at + 1), tries++
  ) {
    const before = /(\p{Lu}[\p{L}.’'-]{1,19})$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1];
    if (before !== undefined && !BODIES.has(before.toLowerCase())) return true;
  }
  return false;
}

/** Whether a stretch names a person other than `name`. O(length + names x text). */
export function namesAnother(text: string, span: Span, name: string | null): boolean {
  const parts = lexemes(text, span).filter((part) => part.kind === 'word');
  return nameRuns(text, parts).some((run) => {
    const other = text.slice(run.start, run.end);
    return looksLikePerson(other, text) && (name === null || !mayBeSameName(other, name));
  });
}

/** Whether two names may be of one: they share a word, whatever the transliteration. O(words x words). */
export function mayBeSameName(a: string, b: string): boolean {
  const others = nameWords(b);
  return nameWords(a).some((word) => others.some((other) => isSameNameWord(word, other)));
}

/** Equal, or the same name spelt by another system: "Zelensky", "Zelenskyy", "Kyiv", "Kiev". */
export function isSameNameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 4) return false;
  const sound = skeleton(a);
  return sound.length > 1 && sound === skeleton(b);
}

/** Consonants that transliterations agree on. */
function skeleton(word: string): string {
  return word
    .replace(/ck|q/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/w/gu, 'v')
    .replace(/[aeiouyjh]/gu, '')
    .replace(/(.)\1+/gu, '$1');
}
