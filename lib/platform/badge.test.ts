import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { badge, clearBadges, COLOURS, TEXT_COLOUR } from './badge.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The toolbars of Chromium and Firefox, light and dark. */
const TOOLBARS = ['#ffffff', '#f9f9fb', '#202124', '#2b2a33'];

test.each(Object.entries(COLOURS))(
  '%s: digits are read on it, and it is seen on every toolbar',
  (_, colour) => {
    expect(contrast(colour, TEXT_COLOUR)).toBeGreaterThanOrEqual(4.5);
    for (const toolbar of TOOLBARS) expect(contrast(colour, toolbar)).toBeGreaterThanOrEqual(3);
  },
);

test('no two kinds look the same', () => {
  expect(new Set(Object.values(COLOURS)).size).toBe(Object.keys(COLOURS).length);
});

describe('a badge', () => {
  /** What was asked of the browser, by the name of the call. */
  const asked: Record<string, unknown[]> = {};
  const NAMES = [
    'setBadgeText',
    'setTitle',
    'setBadgeBackgroundColor',
    'setBadgeTextColor',
    'setIcon',
  ] as const;

  beforeEach(() => {
    for (const name of NAMES) {
      asked[name] = [];
      const call = vi.fn(async (details: unknown, done?: () => void) => {
        asked[name]!.push(details);
        done?.();
      });
      Reflect.set(browser.action, name, call);
      Reflect.set((globalThis as unknown as { chrome: typeof browser }).chrome.action, name, call);
    }
  });

  test('has its text, title and colours in the one tab, and the icon of a site that is not off', async () => {
    await badge.show(4, { text: '2', title: 'two', tone: 'part' });
    const icon = { 16: '/icon/16.png', 32: '/icon/32.png' };
    expect(asked).toEqual({
      setBadgeText: [{ tabId: 4, text: '2' }],
      setTitle: [{ tabId: 4, title: 'two' }],
      setBadgeBackgroundColor: [{ tabId: 4, color: COLOURS.part }],
      setBadgeTextColor: [{ tabId: 4, color: TEXT_COLOUR }],
      setIcon: [{ tabId: 4, path: icon }],
    });
  });

  test('of a site that is off has the grey icon', async () => {
    await badge.show(4, { text: '', title: 'off', isMuted: true });
    expect(asked['setIcon']).toEqual([{ tabId: 4, path: { 16: '/muted/16.png', 32: '/muted/32.png' } }]);
  });

  test('of a tab that is gone is no failure', async () => {
    Reflect.set(browser.action, 'setBadgeText', () => Promise.reject(new Error('No tab with id: 4.')));
    await expect(badge.show(4, { text: '1', title: 'one' })).resolves.toBeUndefined();
  });

  test('for everywhere names no tab', async () => {
    await badge.showEverywhere({ text: '?', title: 'next' });
    expect(asked).toMatchObject({
      setBadgeText: [{ text: '?' }],
      setTitle: [{ title: 'next' }],
      setIcon: [],
    });
  });

  test('is taken away everywhere and from each tab', async () => {
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 4 }, {}, { id: 7 }] as never);
    await clearBadges();
    expect(asked['setBadgeText']).toEqual([{ text: '' }, { tabId: 4, text: '' }, { tabId: 7, text: '' }]);
    expect(asked['setTitle']).toHaveLength(3);
  });
});
