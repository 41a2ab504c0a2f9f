import type { CatalogueEntry } from '../lib/feed/catalogue.ts';

/** How a source came to be one. */
export type SourceOrigin = 'kept' | 'read' | 'file' | 'pasted' | 'feed';

/** One source of the reader's, as the list shows it. Times are ms since the epoch. */
export interface ListedSource {
  readonly id: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly url?: string | undefined;
  readonly origin: SourceOrigin;
  readonly pinned: boolean;
  readonly firstSeen: number | null;
  readonly bytes: number;
}

export const SOURCE_ORDERS = ['newest', 'oldest', 'title', 'site', 'largest'] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];

/** What of the list is shown: one page of what fits the search, so that 20,000 sources cost no more than 50. */
export interface SourceQuery {
  readonly search: string;
  readonly order: SourceOrder;
  /** The first that is shown, from 0. */
  readonly offset: number;
}

export interface SourcesProps {
  /** Null while it is read for the first time. */
  readonly state: {
    readonly rows: readonly ListedSource[];
    /** That fit the search, and in all. */
    readonly matching: number;
    readonly total: number;
    readonly bytes: number;
  } | null;
  readonly query: SourceQuery;
  readonly pageSize: number;
  /** The stored sources could not be read. */
  readonly isUnreadable?: boolean;
  /** What was deleted last, as long as it can be brought back. */
  readonly removed?: { readonly count: number; readonly onUndo: () => void } | null;
  readonly actions: {
    readonly onQuery: (query: SourceQuery) => void;
    readonly onPin: (id: string, pinned: boolean) => void;
    /** After the reader has said yes to it. */
    readonly onRemove: (ids: readonly string[]) => void;
    readonly onRepair?: () => void;
  };
}

/** A subscription to a pack by its address. Times are ms since the epoch. */
export interface PackSubscription {
  readonly address: string;
  readonly title: string | null;
  readonly askedAt: number | null;
  /** Infinity where it is not asked any more. */
  readonly nextAt: number;
  /** In words; null where all is well. */
  readonly problem: string | null;
  readonly isBusy: boolean;
  /** Bytes that have come, of how many; null where that is not known. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** One pack. Dates are ISO 8601, times ms since the epoch. */
export interface ListedPack {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly licence: string;
  readonly count: number;
  readonly bytes: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly signedBy: string | null;
  readonly isOn: boolean;
  readonly installedAt: number;
  readonly canUndo: boolean;
  /** In words, with what can be done; null where all is well. */
  readonly problem: string | null;
  /** Null where it came from a file, or is not subscribed to any more. */
  readonly subscription: PackSubscription | null;
}

/** A pack that came with the extension: it is always used. */
export type BundledPack = Pick<ListedPack, 'name' | 'publisher' | 'licence' | 'count' | 'from' | 'to'>;

export interface PacksProps {
  readonly bundled: readonly BundledPack[];
  readonly packs: readonly ListedPack[];
  /** Packs of which nothing is known any more but that they are there. */
  readonly broken: readonly { readonly id: string }[];
  /** Subscriptions that no pack has come from yet. */
  readonly coming: readonly PackSubscription[];
  /** Why the last subscription was not made, in words. */
  readonly refused: string | null;
  /** What came of the last file: in words, with a button to go on where it can be. */
  readonly notice?: { readonly text: string; readonly onConfirm?: () => void } | null;
  readonly isWorking: boolean;
  readonly actions: {
    readonly onUse: (id: string, isOn: boolean) => void;
    readonly onUndo: (id: string) => void;
    readonly onRemove: (id: string) => void;
    readonly onInstall: (file: File) => void;
    /** These two are called inside the click: the browser asks for access to the one host there. */
    readonly onSubscribe: (address: string) => void;
    readonly onFetchNow: (address: string) => void;
    /** The pack stays, if it has come. */
    readonly onUnsubscribe: (address: string) => void;
    /** Gives up what is being fetched. */
    readonly onStop: (address: string) => void;
  };
}

/** One subscription to a feed. Times are ms since the epoch. */
export interface ListedFeed {
  readonly address: string;
  readonly title: string | null;
  readonly lang: string | null;
  readonly askedAt: number | null;
  /** Infinity where it is not asked any more. */
  readonly nextAt: number;
  /** The reader's own interval; null: by itself. */
  readonly fixedMs: number | null;
  readonly taken: number;
  /** In words; null where all is well. */
  readonly problem: string | null;
  /** The address leads on to another, which the reader has to look at. */
  readonly hasMoved: boolean;
  readonly isGone: boolean;
  readonly isPaused: boolean;
  readonly isBusy: boolean;
  readonly wholeStories: boolean;
}

export interface FeedsProps {
  readonly feeds: readonly ListedFeed[];
  readonly catalogue: readonly CatalogueEntry[];
  /** Why the last subscription was not made, in words. */
  readonly refused: string | null;
  readonly actions: {
    /** Called inside the click: the browser asks for access to the one host there. */
    readonly onSubscribe: (
      address: string,
      about: { readonly title?: string; readonly lang?: string },
    ) => void;
    readonly onUnsubscribe: (address: string) => void;
    readonly onFetchNow: (address: string) => void;
    readonly onChange: (
      address: string,
      change: {
        readonly isPaused?: boolean;
        readonly fixedMs?: number | null;
        readonly wholeStories?: boolean;
      },
    ) => void;
  };
}

/** Where adding stands. */
export type AddState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'adding'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'done';
      readonly taken: number;
      /** What was left out in all. */
      readonly refusedInAll: number;
      /** The first of it, and why, in words. */
      readonly refused: readonly { readonly what: string; readonly why: string }[];
      /** Left out where nothing was taken. */
      readonly onUndo?: () => void;
    }
  | { readonly kind: 'taken-back'; readonly count: number }
  /** In words. */
  | { readonly kind: 'failed'; readonly why: string };

export interface AddProps {
  readonly state: AddState;
  /** Extensions and types, as the attribute of an input. */
  readonly accept: string;
  readonly actions: {
    readonly onPaste: (story: {
      readonly title: string;
      readonly url: string;
      readonly text: string;
    }) => void;
    readonly onFiles: (files: readonly File[]) => void;
    readonly onCancel: () => void;
    readonly onClose: () => void;
  };
}
