import browser from 'webextension-polyfill';
import { currentTabId } from './tabs.ts';

/**
 * Tells of the tab in front of this window: now, when another one is chosen, when its page has changed, and when
 * something has been found out about any page. No permission is needed for it, and no address is learnt by it.
 */
export function followTab(listener: (tabId: number | null) => void): void {
  const tell = () => void currentTabId().then(listener);
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (tab.active && change.status === 'complete') tell();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if ('outcomes' in changes) tell();
  });
  tell();
}
