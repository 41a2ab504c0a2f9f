import browser from 'webextension-polyfill';

const WELCOMED = 'welcomed';

/**
 * Once, after the reader has installed the extension; not after updates, nor when a browser tells of the
 * same installation again. Wakes the background after updates too.
 */
export function onFirstInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || (await browser.storage.local.get(WELCOMED))[WELCOMED] === true) return;
    await browser.storage.local.set({ [WELCOMED]: true });
    listener();
  });
}

export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
