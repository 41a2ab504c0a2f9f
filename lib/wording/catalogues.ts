import { english } from './en.ts';
import type { Words } from './words.ts';

/** The other languages, each loaded only where it is asked for: no reader needs two of them. */
const OTHERS: Readonly<Record<string, () => Promise<{ readonly words: Words }>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  ja: () => import('./ja.ts'),
};

/** Every language that Wireprint speaks, by its code. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(OTHERS)];

/** The catalogue for a language tag such as "de-AT"; English where there is none. */
export async function wordsFor(tag: string): Promise<Words> {
  const [language = ''] = tag.toLowerCase().split(/[-_]/u);
  return Object.hasOwn(OTHERS, language) ? (await OTHERS[language]!()).words : english;
}
