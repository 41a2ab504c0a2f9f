import browser from 'webextension-polyfill';
import type { BadgeTone } from '../background/badge-face.ts';
import type { Badge } from '../background/ports.ts';

/** By kind of relation, of no alarming hue. White digits on them, and they on light and dark toolbars: badge.test.ts. */
export const COLOURS: Readonly<Record<BadgeTone, string>> = {
  'same-words': '#2078c5',
  reworded: '#925bc8',
  part: '#0f8475',
  note: '#6c767f',
};
export const TEXT_COLOUR = '#ffffff';

const ICON = { 16: '/icon/16.png', 32: '/icon/32.png' };
const MUTED_ICON = { 16: '/muted/16.png', 32: '/muted/32.png' };

declare const chrome: typeof browser & {
  readonly action: { setIcon(details: Icon, done: () => void): void };
};
type Icon = Parameters<typeof browser.action.setIcon>[0];

/** Chrome leaves an error in the console where the tab is gone, promise or no, unless a callback has looked at it. */
function setIcon(icon: Icon): Promise<void> {
  return new Promise((resolve) => {
    chrome.action.setIcon(icon, () => {
      void chrome.runtime.lastError;
      resolve();
    });
  });
}

/** Of one tab only: the browser takes it all away by itself when that tab goes to another page. */
export const badge: Badge = {
  async show(tabId, { text, title, tone = 'note', isMuted = false }) {
    const writes = [
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[tone] }),
      browser.action.setBadgeTextColor({ tabId, color: TEXT_COLOUR }),
      setIcon({ tabId, path: isMuted ? MUTED_ICON : ICON }),
    ];
    // The tab may be gone by now; then there is nothing to show.
    await Promise.allSettled(writes);
  },
  async showEverywhere({ text, title, tone = 'note' }) {
    await Promise.allSettled([
      browser.action.setBadgeText({ text }),
      browser.action.setTitle({ title }),
      browser.action.setBadgeBackgroundColor({ color: COLOURS[tone] }),
      browser.action.setBadgeTextColor({ color: TEXT_COLOUR }),
    ]);
  },
};

/** Takes what the badge says away from all tabs. What is muted stays grey until its tab goes on. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [{ tabId: id }]));
  const all = [{}, ...ids];
  await Promise.allSettled([
    ...all.map((where) => browser.action.setBadgeText({ ...where, text: '' })),
    ...all.map((where) => browser.action.setTitle({ ...where, title: 'Wireprint' })),
  ]);
}
