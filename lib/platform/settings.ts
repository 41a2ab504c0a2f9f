import browser from 'webextension-polyfill';
import { createTurns } from '../background/turns.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';

const KEY = 'settings';

const inTurn = createTurns();

/** What the reader has chosen; the defaults where nothing can be read. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY).catch((): Record<string, unknown> => ({}));
  return parseSettings(stored[KEY]);
}

/** Changes some of the settings and resolves when they are stored. Rejects where they cannot be. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return inTurn(async () => {
    const settings = parseSettings({ ...(await readSettings()), ...change });
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Hears of every change, from whichever page of the extension. */
export function onSettingsChanged(listener: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change !== undefined) listener(parseSettings(change.newValue));
  });
}
