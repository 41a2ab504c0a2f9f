import browser from 'webextension-polyfill';
import type { Face } from '../settings/face.ts';

/** The language that the reader has chosen, or that of the browser's own menus, as a tag such as "de-AT". */
export function languageOf({ language }: Pick<Face, 'language'>): string {
  return language === 'browser' ? browser.i18n.getUILanguage() : language;
}
