import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { englishSettings } from '../lib/wording/en/settings.ts';
import type { SettingsWords } from '../lib/wording/settings-words.ts';

/** The catalogue of the settings page; English unless a view is mounted with another. */
export const SettingsWordsContext = createContext<SettingsWords>(englishSettings);

export function useSettingsWords(): SettingsWords {
  return useContext(SettingsWordsContext);
}
