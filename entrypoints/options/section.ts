import type { SettingsWords } from '../../lib/wording/settings-words.ts';
import type { Words } from '../../lib/wording/words.ts';

/** What each section of the page may call. */
export interface Section {
  /** Tells the reader how a change went, and draws what came of it. A `Result` that is not ok is a failure. */
  readonly report: (change: Promise<unknown>) => Promise<void>;
  readonly redraw: () => void;
}

/** What a section says is made when it is drawn, in the language of then. */
export interface Spoken {
  readonly words: Words;
  readonly settingsWords: SettingsWords;
}
