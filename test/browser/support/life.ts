/** What a toolbar button shows for one tab. */
export interface TabBadge {
  readonly url: string;
  readonly text: string;
  readonly title: string;
  readonly isPrivate: boolean;
}

/** What tests of a long life, of kills and of private windows ask of a browser. */
export interface Life {
  /** Of all tabs whose address the extension may know, in whichever window; none comes to the front. */
  badges(): Promise<readonly TabBadge[]>;
  /** Replaces the extension by its next version while the browser runs, with all tabs open. */
  update(): Promise<void>;
  /** Evaluates an expression where the background's own code runs, waking it; a promise is awaited. */
  evalInBackground(expression: string): Promise<unknown>;
  /** Bytes held by the background after a collection. */
  backgroundHeap(): Promise<number>;
  /** Lets the extension into private windows, as the browser's own settings page does. */
  allowPrivate(): Promise<void>;
  /** Opens a page in a private window; resolves when it has loaded. */
  openPrivate(url: string): Promise<void>;
  /** Clicks the toolbar button over the private page in front; the popup's text once it matches. */
  privatePopup(pattern: RegExp): Promise<string>;
  closePrivate(): Promise<void>;
  /** From now on, until the browser ends, writes down each request that it puts down to the extension. */
  recordRequests(): Promise<void>;
  /** Addresses; none in Chromium, whose own log is read once it has ended. */
  recordedRequests(): Promise<readonly string[]>;
}
