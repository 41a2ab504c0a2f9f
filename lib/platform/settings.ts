import browser from 'webextension-polyfill';
import { createTurns } from '../background/turns.ts';
import { chosenByAccess } from '../settings/choice.ts';
import { SETTINGS_KEY as KEY } from '../settings/face.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';
import { grantedSites } from './permissions.ts';

const inTurn = createTurns();

/** What the reader has chosen; the defaults where nothing can be read. */
export function readSettings(): Promise<Settings> {
  return inTurn(read);
}

/** Changes some of the settings and resolves when they are stored. Rejects where they cannot be. */
export function changeSettings(
  change: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<Settings> {
  return inTurn(async () => {
    const before = await read();
    const settings = parseSettings({
      ...before,
      ...(typeof change === 'function' ? change(before) : change),
    });
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Hears of every change, from whichever page of the extension. */
export function onSettingsChanged(listener: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change?.newValue !== undefined) listener(parseSettings(change.newValue));
  });
}

async function read(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY).catch(() => null);
  if (stored === null) return parseSettings(undefined);
  return stored[KEY] === undefined ? settle() : parseSettings(stored[KEY]);
}

/**
 * Versions before 0.2 kept no settings: what the browser gave access to was the choice. It is written down when it is
 * first read, since later access may be given for other things.
 */
async function settle(): Promise<Settings> {
  const settings = parseSettings(chosenByAccess(await grantedSites()));
  await browser.storage.local.set({ [KEY]: settings }).catch(() => {});
  return settings;
}
