import browser from 'webextension-polyfill';
import type { Tabs } from '../background/ports.ts';

export const tabs: Tabs = {
  async isPrivate(tabId) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    // A tab that is gone might have been private: nothing is lost by not remembering it.
    return tab === null || tab.incognito;
  },
  async open(url, openerId) {
    // Beside the tab that asked for it, and in its window. A page opened by the extension gets no referrer.
    const opener = await browser.tabs.get(openerId).catch(() => null);
    const beside = opener && { index: opener.index + 1, windowId: opener.windowId, openerTabId: openerId };
    const tab = await browser.tabs.create({ url, ...beside }).catch(() => null);
    return tab?.id ?? null;
  },
};

/** The tab that the reader sees in this window, for a popup. */
export async function currentTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The tab that this extension page itself is shown in; null in a popup. */
export async function ownTabId(): Promise<number | null> {
  return (await browser.tabs.getCurrent().catch(() => undefined))?.id ?? null;
}

/**
 * The other tabs with web pages whose address the browser tells: those of sites that the reader has given access to,
 * and those where the icon was clicked. No permission is asked for more.
 */
export async function visibleTabs(besides: number): Promise<{ id: number; title: string; site: string }[]> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  return tabs.flatMap(({ id, url = '', title = '', incognito }) => {
    if (id === undefined || id === besides || incognito || !/^https?:/iu.test(url)) return [];
    return [{ id, title, site: new URL(url).hostname.replace(/^www\./u, '') }];
  });
}

/** Opens a page of the extension in a tab. `path` is packed with it: "welcome.html". */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/**
 * Opens an address that somebody else wrote, if it is a web address and nothing else. Called soon after a click: Firefox
 * scrolls to the passage that an address names where the reader's click has opened it, and in no tab of `tabs.create`.
 * Chromium scrolls in any tab.
 */
export async function openWebAddress(url: string): Promise<void> {
  if (!/^https?:\/\//iu.test(url)) return;
  if (import.meta.env.FIREFOX && navigator.userActivation.isActive)
    window.open(url, '_blank', 'noopener,noreferrer');
  else await browser.tabs.create({ url });
}
