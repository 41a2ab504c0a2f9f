import { resolve } from 'node:path';
import type { Browser, BrowserKind, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Where `wxt build` leaves the extension, by browser. */
export const BUILT: Readonly<Record<BrowserKind, string>> = {
  chromium: resolve('.output/chrome-mv3'),
  firefox: resolve('.output/firefox-mv3'),
};

/** Debian's browsers, or those that the environment names. */
export const EXECUTABLES: Readonly<Record<BrowserKind, string>> = {
  chromium: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  firefox: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
};

/** Starts a real browser with the extension in it; the built one where no other is named. */
export function launch(kind: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Browser> {
  const full = { extension: BUILT[kind], executable: EXECUTABLES[kind], ...options };
  return kind === 'chromium' ? launchChromium(full) : launchFirefox(full);
}
