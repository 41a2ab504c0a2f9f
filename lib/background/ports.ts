import type { FailureReason } from '../compare/outcome.ts';
import type { Judgement, Report } from '../compare/report.ts';
import type { Article, Source } from '../document/document.ts';
import type { SkipReason } from '../document/reading.ts';
import type { Page, Visit } from '../protocol/page.ts';
import type { Result } from '../protocol/result.ts';
import type { Self } from '../protocol/sender.ts';
import type { SiteState } from '../settings/choice.ts';
import type { BadgeFace, BadgeWords } from './badge-face.ts';
import type { Session } from './session.ts';
import type { Frequencies } from '../fingerprint-index/frequencies.ts';

/** What the background needs from outside. lib/platform gives the real things, the tests give fakes. */
export interface Ports {
  readonly session: Session;
  readonly tabs: Tabs;
  readonly pages: Pages;
  readonly badge: Badge;
  readonly popup: PopupPort;
  readonly sources: Sources;
  readonly reading: ReadingPort;
  readonly library: Library;
  readonly silenced: SilencedPort;
  readonly words: BadgeWords;
  /** How it stands with a page by its address: whether it is looked at by itself. */
  readonly siteState: (pageUrl: string) => Promise<SiteState>;
  readonly self: Self;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

export interface Tabs {
  isPrivate(tabId: number): Promise<boolean>;
  /** Opens a web address or one of the extension's own in a new tab; null where the browser refuses. */
  open(url: string, openerId: number): Promise<number | null>;
}

/** Why there is nothing to compare, or no comparison. */
export type Unread =
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly detail: string };

export interface Pages {
  /** The page that the tab shows, or null where the extension may not look. */
  where(tabId: number): Promise<Page | null>;
  read(tabId: number): Promise<Result<Visit, Unread>>;
  /** The same of what the reader has selected there. */
  readSelection(tabId: number): Promise<Result<Visit, Unread>>;
}

export interface Badge {
  /** An empty text takes the badge away. A tab that is gone is no failure. */
  show(tabId: number, face: BadgeFace): Promise<void>;
  /** In all tabs that have no face of their own. */
  showEverywhere(face: BadgeFace): Promise<void>;
}

export interface PopupPort {
  /** Opens the popup as a click on the icon does; false where the browser does not let it. */
  open(): Promise<boolean>;
}

/** The sources that the reader kept. */
export interface Sources {
  readonly has: (id: string) => Promise<boolean>;
  get(id: string): Promise<Source | null>;
  /** The texts of some kept articles of the same site as an address, but for the one at it. Empty where none can be read. */
  textsOfSite(url: string): Promise<readonly string[]>;
  /** Resolves when the source is on disk. The same id replaces. */
  put(source: Source & { readonly text: string }): Promise<Result<null, FailureReason>>;
}

/** Pages that become sources because the reader opened them. */
export interface ReadingPort {
  /** Whether the reader chose that, and the address is no private one. */
  mayKeep(url: string): Promise<boolean>;
  /** True when it is stored. What the reader kept by hand stays as it is, and so does what is the same. */
  put(source: Source & { readonly text: string }): Promise<boolean>;
}

/** A page and a source of which the reader said that the one is no copy of the other. */
export interface SilencedPair {
  /** Address of the page without scheme and fragment, so that a reload or a visit from elsewhere finds it. */
  readonly page: string;
  readonly sourceId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Pairs of page and source of which the reader said "not a copy". Pages as `silencedPage` names them. */
export interface SilencedPort {
  /** Ids of the sources that are silenced for a page. Empty where they cannot be read. */
  of(page: string): Promise<readonly string[]>;
  /** Resolves when it is on disk; false where that failed. */
  put(pair: SilencedPair): Promise<boolean>;
  remove(pair: Pick<SilencedPair, 'page' | 'sourceId'>): Promise<boolean>;
}

/** Everything that an article is compared with. */
export interface Library {
  /**
   * Compares with every source but those at the article's own address. `texts` completes sources that the
   * corpus holds without text, by id. `onStep` hears of each step before it begins, and may stop the work;
   * `onJudged` of what will be said, as soon as that is known.
   */
  compare(
    article: Article,
    texts: Readonly<Record<string, string>>,
    onStep: Step,
    onJudged?: OnJudged,
  ): Promise<Result<Report, Unread>>;
  /** Whether a text that was read elsewhere is the one that a source of the corpus was made from. */
  isTextOf(sourceId: string, text: string): Promise<boolean>;
  /** In how many sources words are seen; null where the sources cannot be read. */
  frequencies(): Promise<Frequencies | null>;
  /** To be called when the kept sources have changed. */
  forget(): void;
}

/** Waited for, before the rest is worked out. */
export type OnJudged = (judgement: Judgement) => void | Promise<void>;

/** False asks the work to stop. */
export type Step = (stage: 'searching' | 'aligning', done: number, total: number) => boolean;
