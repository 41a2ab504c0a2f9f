import type { FailureReason, Outcome, Progress } from '../lib/compare/outcome.ts';
import type { Match } from '../lib/compare/report.ts';
import type { PackSummary } from '../lib/pack/manifest.ts';
import type { Marked } from '../lib/protocol/marks.ts';
import type { Engine } from '../lib/search-words/engines.ts';
import type { SearchWord } from '../lib/search-words/search-words.ts';
import type { SiteState } from '../lib/settings/choice.ts';
import type { Span } from '../lib/text/span.ts';

/** Everything the popup can be showing. `progress` is null until the first step has been reported. */
export type PopupState = { readonly kind: 'looking'; readonly progress: Progress | null } | Outcome;

/** Where "keep as a source" stands for the article of this tab. `unavailable`: a private window. */
export type Keeping = 'not-kept' | 'keeping' | 'kept' | 'failed' | 'unavailable';

/**
 * Where the opening of an original without text stands. `asked-there`: its tab is open, and the reader
 * has to click the toolbar icon there; `unreadable`: its tab holds no article.
 */
export type OriginalState = 'not-opened' | 'opening' | 'asked-there' | 'unreadable';

/** Where the marks on the page stand. `unreachable`: the browser did not let them onto it. */
export type MarksState = { readonly kind: 'unmarked' | 'marking' | 'unreachable' } | Marked;

export interface Suggestion {
  readonly words: readonly SearchWord[];
  /** The one that was used last. */
  readonly engine: Engine;
}

/** How it stands with the site of the page. */
export interface SiteView {
  readonly state: SiteState;
  /** The browser, or the reader, has just said no. */
  readonly isRefused?: boolean;
}

/** A tab with a web page that the extension may see. */
export interface OpenTab {
  readonly id: number;
  readonly title: string;
  readonly site: string;
}

/** What the place over the popup's footer shows. */
export type MoreView = 'list' | 'search' | 'tabs';

/** What the reader may do. Each is called inside the click, so a permission may be asked for in it. */
export interface PopupActions {
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onKeepAsSource: () => void;
  /** Opens the original of a record without text and reads it, so that the changes can be shown. */
  readonly onOpenOriginal: (sourceId: string) => void;
  /** Opens an address in a tab; only ever http or https. */
  readonly onOpenLink: (url: string) => void;
  /** Opens the story of a match at a span of its text, or else at its strongest passage. */
  readonly onOpenPassage: (match: Match, span?: Span) => void;
  /** The reader says that the page is no copy of a match's story, or takes that back. */
  readonly onSilence: (match: Match, isSilenced: boolean) => void;
  readonly onOpenWelcome: () => void;
  /** Opens the panel beside the page. */
  readonly onOpenPanel: () => void;
  /** Opens the full report on this tab in a tab of its own. */
  readonly onOpenReport: () => void;
  /** Opens the page of packs that stay at their address, for the article of the tab. */
  readonly onLookUp: () => void;
  /** Marks on the page what a match says of its text. */
  readonly onShowOnPage: (match: Match) => void;
  readonly onRemoveMarks: () => void;
  /** Scrolls the page to a paragraph, where it is marked. */
  readonly onGoToMark: (paragraph: Span) => void;
  /** The words that a search for the original would be made of, for a match or for the page alone. Never rejects. */
  readonly onSuggest: (match: Match | undefined) => Promise<Suggestion>;
  /** Opens a search in a tab, and remembers the engine. */
  readonly onSearch: (engine: Engine, query: string) => void;
  /** The other tabs that may be seen. Never rejects. */
  readonly onListTabs: () => Promise<readonly OpenTab[]>;
  /** Compares the page with another tab, or with the next that is clicked. False where that cannot be. */
  readonly onCompareWith: (tab: OpenTab) => Promise<boolean>;
  readonly onCompareNext: () => Promise<boolean>;
  readonly onStopWaiting: () => void;
  /** The packs that are searched, bundled and added. Never rejects. */
  readonly onListSearched: () => Promise<readonly PackSummary[]>;
  /** Remembers whether marks are said in words to screen readers. */
  readonly onSpeakMarks: (isSpoken: boolean) => void;
  /** Compares what is selected on the page, in place of its article; or the whole page again. */
  readonly onCompareSelection: () => void;
  readonly onComparePage: () => void;
  /** Looks at the site of the page by itself from now on, or no more. */
  readonly onTurnSite: (isOn: boolean) => void;
}

export interface PopupProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  /** `not-kept` when left out. */
  readonly keeping?: Keeping;
  /** Why it could not be kept, where that is known. */
  readonly unkept?: FailureReason | null;
  /** Ids of the sources of which the reader said that this page is no copy. */
  readonly silenced?: readonly string[];
  /** The last word of the reader on that could not be stored. */
  readonly isSilenceLost?: boolean;
  /** By source id; a source that is not named is `not-opened`. */
  readonly originals?: Readonly<Record<string, OriginalState>>;
  /** Left out where the page cannot be marked, as the extension's own cannot. */
  readonly marks?: MarksState;
  /** Whether enough is selected on the page to be compared. */
  readonly isSelected?: boolean;
  /**
   * Whether this page waits for the next that is clicked, to be compared with it. `failed`: another page waits, and
   * this one could not be compared with it.
   */
  readonly waiting?: 'no' | 'for-next' | 'failed';
  /** Whether marks are also said in words to screen readers; they are when left out. */
  readonly spokenMarks?: boolean;
  /** Left out where the page is of no web site, and in private windows. */
  readonly site?: SiteView;
}
