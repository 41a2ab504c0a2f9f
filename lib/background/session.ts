import type { Outcome } from '../compare/outcome.ts';
import type { DiagnosticEvent } from '../diagnosis/event.ts';
import type { Article } from '../document/document.ts';
import type { ArticleReading } from '../document/reading.ts';
import type { Page } from '../protocol/page.ts';
import type { OriginalProgress } from '../protocol/view-messages.ts';

/** Memory that outlives the background but not the browser; never written to disk. */
export interface Session {
  /** Undefined where nothing was set. */
  get<Key extends keyof SessionContents>(key: Key): Promise<SessionContents[Key] | undefined>;
  set<Key extends keyof SessionContents>(key: Key, value: SessionContents[Key]): Promise<void>;
}

/** All that the session holds. Lists, the oldest first. */
export interface SessionContents {
  readonly outcomes: readonly Remembered[];
  readonly awaited: readonly Awaited[];
  readonly texts: readonly ReadText[];
  readonly pairs: readonly PagePair[];
  /** Null after it was used. */
  readonly chosen: ChosenPage | null;
  readonly diagnosis: readonly DiagnosticEvent[];
}

/** One tab's outcome, and what it takes in code units. */
export interface Remembered {
  readonly tabId: number;
  readonly page: Page;
  readonly size: number;
  readonly outcome: Outcome;
}

/** An original that the reader opened from a copy's popup, to see the changes. */
export interface Awaited {
  readonly sourceId: string;
  readonly url: string;
  /** The tab that was opened; null until the browser has opened it. */
  readonly tabId: number | null;
  readonly copy: { readonly tabId: number; readonly page: Page; readonly reading: ArticleReading };
  readonly progress: OriginalProgress;
}

/** The text of an original that was read, under the id of its source. */
export type ReadText = readonly [sourceId: string, text: string];

/** Two pages that the reader wants held against each other; compared when the report asks, so that little is kept. */
export interface PagePair {
  /** Milliseconds since the epoch at which it was made; no two are the same. */
  readonly id: number;
  readonly reading: ArticleReading;
  readonly other: Article;
}

/** A page that the reader wants to compare with the next one that they click the icon on. */
export interface ChosenPage {
  readonly tabId: number;
  readonly reading: ArticleReading;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
