import * as v from 'valibot';

/** What the pages of the extension, the gatherer among them, tell the background about subscriptions. */
export const feedMessageSchema = v.variant('kind', [
  /** Subscriptions have changed: see what is due, and when to look again. */
  v.object({ kind: v.literal('look-at-feeds') }),
  /** The gatherer asks whether the reader gave access to the host of an address. */
  v.object({ kind: v.literal('may-fetch'), address: v.pipe(v.string(), v.maxLength(4096)) }),
  /** The gatherer asks how old a story may be, since a page that nobody sees cannot read settings. */
  v.object({ kind: v.literal('oldest-story') }),
  /** The gatherer has done its round. */
  v.object({ kind: v.literal('gathered'), hasNews: v.boolean() }),
]);
export type FeedMessage = v.InferOutput<typeof feedMessageSchema>;

/** The reply to each of them. */
export interface FeedReplies {
  readonly 'look-at-feeds': null;
  readonly 'may-fetch': boolean;
  /** Milliseconds since the epoch. */
  readonly 'oldest-story': number;
  readonly gathered: null;
}

/** A message about subscriptions, or null where it is none. */
export function parseFeedMessage(input: unknown): FeedMessage | null {
  const parsed = v.safeParse(feedMessageSchema, input);
  return parsed.success ? parsed.output : null;
}
