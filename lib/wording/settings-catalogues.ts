import { englishSettings } from './en/settings.ts';
import type { SettingsWords } from './settings-words.ts';

/** As lib/wording/catalogues.ts, for the welcome and the settings page. */
const OTHERS: Readonly<Record<string, () => Promise<{ readonly words: SettingsWords }>>> = {
  ar: () => import('./ar/settings.ts'),
  de: () => import('./de/settings.ts'),
  es: () => import('./es/settings.ts'),
  fr: () => import('./fr/settings.ts'),
  ja: () => import('./ja/settings.ts'),
};

/** The words of the welcome and the settings page for the language of a catalogue; English where there are no others. */
export async function settingsWordsFor(lang: string): Promise<SettingsWords> {
  return Object.hasOwn(OTHERS, lang) ? (await OTHERS[lang]!()).words : englishSettings;
}
