import browser from 'webextension-polyfill';

/** The language of the browser's own menus, as a tag such as "de-AT". */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
