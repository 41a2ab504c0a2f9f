import browser from 'webextension-polyfill';
import type { Settings } from '../settings/settings.ts';

/** The language that the reader has chosen, or that of the browser's own menus, as a tag such as "de-AT". */
export function languageOf({ language }: Pick<Settings, 'language'>): string {
  return language === 'browser' ? browser.i18n.getUILanguage() : language;
}
