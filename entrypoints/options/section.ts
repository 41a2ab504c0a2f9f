/** What each section of the page may call. */
export interface Section {
  /** Tells the reader how a change went, and draws what came of it. A `Result` that is not ok is a failure. */
  readonly report: (change: Promise<unknown>) => Promise<void>;
  readonly redraw: () => void;
}
