import browser from 'webextension-polyfill';

/** Match patterns of the web sites that the browser gives access to, sorted. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => origin === '<all_urls>' || /^(?:\*|https?):/u.test(origin)).sort();
}

/** Has to be called inside a click, before anything is awaited. False: the reader said no. */
export function requestSites(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns }).catch(() => false);
}

/** Only of what is granted: browsers refuse to take back what is not there. */
export async function giveBackSites(patterns: readonly string[]): Promise<void> {
  const granted = new Set(await grantedSites());
  const origins = patterns.filter((pattern) => granted.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** Whether the extension may ask the host of an https address. */
export function mayFetch(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${new URL(address).hostname}/*`] });
}
