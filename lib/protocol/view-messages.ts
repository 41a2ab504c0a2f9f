import * as v from 'valibot';
import type { FailureReason, Outcome } from '../compare/outcome.ts';
import type { Result } from './result.ts';

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const sourceId = v.pipe(v.string(), v.maxLength(2000));

/** Popup, welcome page and the like to background. */
const viewMessage = v.variant('kind', [
  /** Look at the tab's page, or tell what was found when it was looked at. */
  v.object({ kind: v.literal('look'), tabId }),
  v.object({ kind: v.literal('cancel'), tabId }),
  /** Keep the article of the tab as a source. */
  v.object({ kind: v.literal('keep'), tabId }),
  /** Open the original of a source whose text the corpus does not hold. */
  v.object({ kind: v.literal('open-original'), tabId, sourceId }),
]);
export type ViewMessage = v.InferOutput<typeof viewMessage>;

/** A message of a view, or null where it is none. */
export function parseViewMessage(input: unknown): ViewMessage | null {
  const parsed = v.safeParse(viewMessage, input);
  return parsed.success ? parsed.output : null;
}

/** Where an original that the reader opened stands. */
export type OriginalProgress = 'opening' | 'asked-there' | 'unreadable';

/** What there is to show about a tab. */
export interface Look {
  readonly outcome: Outcome;
  /** A demonstration story, shown as a page of the extension. */
  readonly isOwnPage: boolean;
  /** `unavailable`: a private window. */
  readonly keeping: 'kept' | 'not-kept' | 'unavailable';
  /** By source id; a source that is not named has not been opened. */
  readonly originals: Readonly<Record<string, OriginalProgress>>;
}

/** The reply to each message of a view. */
export interface ViewReplies {
  readonly look: Look;
  readonly cancel: null;
  readonly keep: Result<null, FailureReason>;
  readonly 'open-original': Result<OriginalProgress, FailureReason>;
}
