import browser from 'webextension-polyfill';
import type { Badge } from '../background/ports.ts';

/** Dark enough for white digits at 4.5:1, and of no alarming hue. */
const BACKGROUND = '#1f4e79';

/** Of one tab only: the browser takes both away by itself when that tab goes to another page. */
export const badge: Badge = {
  async show(tabId, { text, title }) {
    const writes = [
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
    ];
    // The tab may be gone by now; then there is nothing to show.
    await Promise.allSettled(writes);
  },
  async showEverywhere({ text, title }) {
    await Promise.allSettled([
      browser.action.setBadgeText({ text }),
      browser.action.setTitle({ title }),
      browser.action.setBadgeBackgroundColor({ color: BACKGROUND }),
    ]);
  },
};
