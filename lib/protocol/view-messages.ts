import * as v from 'valibot';
import type { FailureReason, Outcome, Progress } from '../compare/outcome.ts';
import { MAX_TEXT_LENGTH } from '../document/document.ts';
import { notedSchema } from '../diagnosis/event.ts';
import type { SearchWord } from '../search-words/search-words.ts';
import { pageSchema, type Page } from './page.ts';
import type { Result } from './result.ts';

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const sourceId = v.pipe(v.string(), v.maxLength(2000));

/** Popup, welcome page and the like to background. */
export const viewMessageSchema = v.variant('kind', [
  /** Stop looking at the tab. */
  v.object({ kind: v.literal('cancel'), tabId }),
  /** Keep the article of the tab as a source, or what is selected there. */
  v.object({ kind: v.literal('keep'), tabId, what: v.optional(v.picklist(['page', 'selection'])) }),
  /** The sources have changed: what was said of any tab counts no more, and what is under way is given up. */
  v.object({ kind: v.literal('sources-changed') }),
  /** A line for the diagnosis. */
  v.object({ kind: v.literal('note'), event: notedSchema }),
  /** Open the original of a source whose text the corpus does not hold. */
  v.object({ kind: v.literal('open-original'), tabId, sourceId }),
  /** The reader says that the page, which the tab may have left since, is no copy of a source, or takes that back. */
  v.object({ kind: v.literal('silence'), tabId, page: pageSchema, sourceId, isSilenced: v.boolean() }),
  /** Read two tabs and hold them against each other. */
  v.object({ kind: v.literal('pair-tabs'), tabId, otherTabId: tabId }),
  /** Hold the page of the tab against the next that the reader clicks the icon on; or do not wait for that. */
  v.object({ kind: v.literal('choose-page'), tabId }),
  v.object({ kind: v.literal('unchoose-page') }),
  v.object({ kind: v.literal('pair-with-chosen'), tabId }),
  /** The comparison of a pair, by its id. */
  v.object({ kind: v.literal('compare-pair'), id: v.number() }),
  /** The words of an article by which other tellings of it may be found. */
  v.object({
    kind: v.literal('search-words'),
    text,
    lang: v.optional(v.string()),
    sourceText: v.nullable(text),
  }),
]);
export type ViewMessage = v.InferOutput<typeof viewMessageSchema>;

/** A message of a view, or null where it is none. */
export function parseViewMessage(input: unknown): ViewMessage | null {
  const parsed = v.safeParse(viewMessageSchema, input);
  return parsed.success ? parsed.output : null;
}

/** Where an original that the reader opened stands. */
export type OriginalProgress = 'opening' | 'asked-there' | 'unreadable';

/** The reply to each message of a view. */
export interface ViewReplies {
  readonly cancel: null;
  readonly keep: Result<null, FailureReason>;
  readonly 'sources-changed': null;
  readonly note: null;
  readonly 'open-original': Result<OriginalProgress, FailureReason>;
  readonly silence: Result<null, FailureReason>;
  /** The id of the pair. */
  readonly 'pair-tabs': Result<number, FailureReason>;
  readonly 'choose-page': Result<null, FailureReason>;
  readonly 'unchoose-page': null;
  readonly 'pair-with-chosen': Result<number, FailureReason>;
  /** Null where the pair is not remembered any more. */
  readonly 'compare-pair': Outcome | null;
  readonly 'search-words': readonly SearchWord[];
}

/** Asks, over a port of its own, to look at a tab: the reader may close the popup before the answer. */
export const lookRequestSchema = v.object({
  tabId,
  /** Asks to read the page, or what is selected on it, anew; left out, what is known of the tab will do. */
  what: v.optional(v.picklist(['page', 'selection'])),
});
export type LookRequest = v.InferOutput<typeof lookRequestSchema>;

/** A request to look, or null where it is none. */
export function parseLookRequest(input: unknown): LookRequest | null {
  const parsed = v.safeParse(lookRequestSchema, input);
  return parsed.success ? parsed.output : null;
}

/** What comes back over that port: any number of steps, then the answer. */
export type LookReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'look'; readonly look: Look };

/** What there is to show about a tab. */
export interface Look {
  /** The page that was looked at; null where none can be seen. */
  readonly page: Page | null;
  readonly outcome: Outcome;
  /** A demonstration story, shown as a page of the extension. */
  readonly isOwnPage: boolean;
  /** `unavailable`: a private window. */
  readonly keeping: 'kept' | 'not-kept' | 'unavailable';
  /** By source id; a source that is not named has not been opened. */
  readonly originals: Readonly<Record<string, OriginalProgress>>;
  /** Ids of the sources of which the reader said that this page is no copy. The outcome still lists them. */
  readonly silenced: readonly string[];
}
