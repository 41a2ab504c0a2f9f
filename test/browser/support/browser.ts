import type { Page } from 'puppeteer-core';
import type { Life } from './life.ts';

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** What the toolbar button shows for the page in front. `text` is '' without a badge. */
export interface Badge {
  readonly text: string;
  readonly title: string;
}

/** An entry of the extension in the menu of a page. */
export interface MenuEntry {
  readonly id: string;
  readonly title: string;
}

/** A page of the extension beside the tabs: the popup that the toolbar button opens, the side panel or sidebar. */
export interface View {
  /** The visible text, as `innerText` gives it. */
  text(): Promise<string>;
  /** Runs one expression (or a promise of a value) in the page; the value travels as JSON. */
  eval(expression: string): Promise<unknown>;
  /** Resolves with the visible text once it matches; fails with the last text after `timeoutMs`. */
  waitFor(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** Presses the button, link, tab or summary with this accessible name, as a reader's own click. */
  press(name: string | RegExp): Promise<void>;
  /** Strikes a key: "Tab", "Shift+Tab", "Enter", "Space", "Escape", or a letter. */
  key(name: string): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export type Popup = View;

/** One browser with the built extension in it. Each driver speaks to exactly one profile. */
export interface Browser {
  readonly kind: BrowserKind;
  readonly version: string;
  /** The address of a page of the extension. */
  extensionUrl(path: string): string;
  /** Opens a tab; resolves when the page has loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Addresses of all open tabs. */
  tabs(): Promise<readonly string[]>;
  /** Waits for a tab whose address holds `part`, opened by someone else. */
  waitForTab(part: string, timeoutMs?: number): Promise<Page>;
  /** Evaluates an expression in a tab whose address begins so. Reaches tabs too that Firefox's driver has no page for. */
  evaluateAt(url: string, expression: string): Promise<unknown>;
  /** Brings the page to the front and clicks the extension's toolbar button. */
  clickAction(page: Page): Promise<Popup>;
  /**
   * Brings the page to the front and chooses an entry of the menu over its selection, or its first paragraph.
   * Chromium shows no menu without a window: there the entry has to exist and its event is sent by hand,
   * which gives no right to the page. A click on the icon has to have given that. By hand: window.test.ts.
   */
  chooseInMenu(page: Page, entry: MenuEntry): Promise<void>;
  /** The popup that the extension opened by itself. */
  openedPopup(): Promise<Popup>;
  /** The side panel or sidebar, once something has opened it. */
  openedPanel(): Promise<View>;
  /** Brings the page to the front and gives a command; `key` is its letter. As with the menu, by hand in Chromium. */
  command(page: Page, command: { readonly name: string; readonly key: string }): Promise<void>;
  /** Brings the page to the front and reads its badge and the title of the button. */
  badge(page: Page): Promise<Badge>;
  /** Stops the service worker or event page, as the browser does after 30 idle seconds. */
  killBackground(): Promise<void>;
  /** Gives the extension access to a match pattern, as the browser's own settings page does. */
  grantHost(pattern: string): Promise<void>;
  revokeHost(pattern: string): Promise<void>;
  /**
   * Answers the browser's permission question that `ask` brings up. Chromium cannot show it without a
   * window: there, `allow` grants `pattern` beforehand, after which the request resolves true unasked.
   */
  answerPrompt(pattern: string, allow: boolean, ask: () => Promise<unknown>): Promise<void>;
  /** Every error that the extension's own code left in the console since the start. */
  consoleErrors(): Promise<readonly string[]>;
  readonly life: Life;
  /**
   * Closes the browser and starts it again with the same profile. The old object is of no use any more.
   * Chromium forgets unpacked extensions that a driver installed: there the extension is installed again, finds
   * its stored data, but has lost its access to hosts.
   */
  restart(): Promise<Browser>;
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly executable: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Port of an HTTP proxy on 127.0.0.1 that gets all traffic; without it the network is used as it is. */
  readonly proxyPort?: number;
  /** Takes certificates that nobody has signed. */
  readonly anyCertificate?: boolean;
  /** Chromium's: the X display that its window opens on, ':99'. */
  readonly display?: string;
  /** Default true. */
  readonly headless?: boolean;
  /** Folder in which Chromium writes down all that its network does, in a file for each start. */
  readonly networkLogs?: string;
  /** Profile to use again; a fresh one is made otherwise. */
  readonly profile?: string;
}
