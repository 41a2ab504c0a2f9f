import browser from 'webextension-polyfill';

/** `isFirst`: the reader has just installed the extension; otherwise it or the browser was updated. */
export function onInstalled(listener: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));
}

export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
