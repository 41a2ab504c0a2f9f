import type { SettingsWords } from '../../lib/wording/settings-words.ts';
import type { Words } from '../../lib/wording/words.ts';

/** Stand around every sentence that came from the catalogue. */
export const OPEN = '⟦';
export const CLOSE = '⟧';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'áá',
  e: 'éé',
  i: 'í',
  o: 'öö',
  u: 'ùù',
  y: 'ÿ',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Ü',
};

/** Codes that are no sentences. */
const CODES: ReadonlySet<string> = new Set(['lang', 'dir']);

/**
 * The English catalogue in a language that nobody speaks: a third longer, with accents, and with marks around each
 * sentence. What stands outside of marks was not taken from the catalogue. For tests alone.
 */
export const pseudo = <Catalogue extends Words | SettingsWords>(catalogue: Catalogue): Catalogue =>
  disguise(catalogue) as Catalogue;

function disguise(value: unknown): unknown {
  if (typeof value === 'string') return sentence(value);
  if (typeof value === 'function')
    return (...given: unknown[]) => disguise((value as (...given: unknown[]) => unknown)(...given));
  if (Array.isArray(value)) return value.map(disguise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, CODES.has(key) ? held : disguise(held)]),
  );
}

function sentence(english: string): string {
  if (english === '') return '';
  return `${OPEN}${english.replaceAll(/[aeiouyAEIOU]/gu, (letter) => ACCENTED[letter]!)}${CLOSE}`;
}
