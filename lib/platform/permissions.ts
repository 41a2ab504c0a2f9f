import browser from 'webextension-polyfill';

/** The host of a match pattern: "news.example" of "*://*.news.example/*"; null where it names none. */
export function hostOfPattern(pattern: string): string | null {
  return /^(?:\*|https?):\/\/(?:\*\.)?([^/*]+)\//u.exec(pattern)?.[1] ?? null;
}

/** Whether granted patterns let the extension look at every secure page, which is where news is. */
export function coversEverything(patterns: readonly string[]): boolean {
  return patterns.some((pattern) => ['*://*/*', 'https://*/*', '<all_urls>'].includes(pattern));
}

/** Has to be called inside a click, before anything is awaited. False: the reader said no. */
export function requestSites(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns }).catch(() => false);
}

export async function giveBackSites(patterns: string[]): Promise<void> {
  if (patterns.length > 0) await browser.permissions.remove({ origins: patterns });
}

export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
