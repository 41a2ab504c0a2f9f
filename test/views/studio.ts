import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import type { KeyInput, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import type { BrowserKind } from '../browser/support/browser.ts';
import { focusTab, setPreferences } from '../browser/support/firefox-privileged.ts';
import { EXECUTABLES } from '../browser/support/launch.ts';

/** What the page of the views (main.tsx) draws another one with. */
declare function drawView(search: string): Promise<void>;

/** How a view is looked at. */
export interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  readonly isForced?: boolean;
  /** Asks for less motion. */
  readonly isStill?: boolean;
  /** Whether what a popup learns after its answer is not there yet, or all there. */
  readonly late?: 'not-yet' | 'all';
  /** A catalogue other than the English one. */
  readonly lang?: string;
  /**
   * All that it changes against another look, where it can break no other law of access: what is said and its direction
   * change no colours.
   */
  readonly changes?: 'colours' | 'layout';
}

export const LOOKS: readonly Look[] = [
  { name: 'light', scheme: 'light', dir: 'ltr' },
  { name: 'dark', scheme: 'dark', dir: 'ltr', changes: 'colours' },
  { name: 'rtl', scheme: 'light', dir: 'rtl', changes: 'layout' },
  { name: 'forced', scheme: 'dark', dir: 'ltr', isForced: true, changes: 'colours' },
  { name: 'arabic', scheme: 'light', dir: 'rtl', lang: 'ar', changes: 'layout' },
  { name: 'japanese', scheme: 'light', dir: 'ltr', lang: 'ja', changes: 'layout' },
  { name: 'german', scheme: 'light', dir: 'ltr', lang: 'de', changes: 'layout' },
];

export interface Studio {
  readonly page: Page;
  /** Everything that went wrong in the page since the last view was shown. */
  readonly errors: readonly string[];
  /** Draws one view; `width` is that of the window, in CSS pixels. */
  show(view: string, look: Look, width: number): Promise<void>;
  /** Strikes a key of the keyboard: "Tab", "Shift+Tab", "Enter", "Space", "Escape", or a letter. */
  key(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the views and opens one of the browsers that the tests use on them. What Chromium emulates, Firefox is told by
 * the preferences behind its own settings.
 */
export async function openStudio(kind: BrowserKind = 'chromium'): Promise<Studio> {
  const server = await createServer({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    plugins: [preact()],
    logLevel: 'error',
    server: { port: 0, fs: { strict: false } },
  });
  await server.listen();
  const browser = await launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: EXECUTABLES[kind],
    args: kind === 'firefox' ? ['--remote-allow-system-access'] : ['--no-sandbox', '--hide-scrollbars'],
  });
  const page = await browser.newPage();
  // Emulation ends with the session that asked for it.
  const media = kind === 'firefox' ? null : await page.createCDPSession();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  let loaded: string | null = null;
  return {
    page,
    errors,
    async show(view, { scheme, dir, isForced = false, isStill = false, lang = 'en', late }, width) {
      errors.length = 0;
      await page.setViewport({ width, height: 600, deviceScaleFactor: kind === 'firefox' ? 1 : 2 });
      if (media === null)
        await setPreferences(browser, {
          'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
          'browser.display.document_color_use': isForced ? 2 : 0,
          'ui.prefersReducedMotion': isStill ? 1 : 0,
        });
      await media?.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'forced-colors', value: isForced ? 'active' : 'none' },
          { name: 'prefers-reduced-motion', value: isStill ? 'reduce' : 'no-preference' },
        ],
      });
      const search = `?view=${view}&dir=${dir}&lang=${lang}${late === undefined ? '' : `&late=${late}`}`;
      const isLoaded = loaded === kindOf(view);
      loaded = kindOf(view);
      if (isLoaded) await page.evaluate((asked) => drawView(asked), search);
      else {
        await page.goto(`${server.resolvedUrls!.local[0]}${search}`);
        await page.waitForFunction('globalThis.isDrawn');
      }
      // Waits for it to be seen, too: a quick comparison stays unseen for a while.
      await page.waitForSelector('h1', { visible: true });
      if (media === null) await focusTab(browser);
    },
    async key(name) {
      const [key = '', shift] = name.split('+').reverse();
      if (shift !== undefined) await page.keyboard.down(shift as KeyInput);
      await page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput);
      if (shift !== undefined) await page.keyboard.up(shift as KeyInput);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Views of one kind share their style sheets, and are drawn one after another in one page. */
function kindOf(view: string): string {
  return /^(?:panel|welcome|demo|report|options|address)/u.exec(view)?.[0] ?? 'popup';
}

/** The width at which a view is at home. */
export function homeWidth(view: string): number {
  return /^(?:welcome|demo|report|options|address)/u.test(view) ? 900 : 380;
}
