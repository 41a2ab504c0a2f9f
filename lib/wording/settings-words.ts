import type { englishSettings } from './en/settings.ts';

/** The catalogue of the welcome and the settings page. English is the model, as in `Words`. */
export type SettingsWords = typeof englishSettings;
