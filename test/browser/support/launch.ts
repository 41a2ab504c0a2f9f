import { resolve } from 'node:path';
import type { Browser, BrowserKind, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Where `wxt build` leaves the extension, by browser. */
export const BUILT: Readonly<Record<BrowserKind, string>> = {
  chromium: resolve('.output/chrome-mv3'),
  firefox: resolve('.output/firefox-mv3'),
};

/** Starts a real browser with the extension in it; the built one where no other is named. */
export function launch(kind: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Browser> {
  const full = { extension: BUILT[kind], ...options };
  return kind === 'chromium' ? launchChromium(full) : launchFirefox(full);
}
