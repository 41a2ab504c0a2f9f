import type { FeedMessage, FeedReplies } from '../../protocol/feed-messages.ts';
import { askOver } from '../messaging.ts';

/** The name of the ports on which subscriptions are spoken of. */
export const FEEDS = 'feeds';

/** From a page to the background. Rejects where the background was stopped while it worked. */
export function askFeedTime<Kind extends FeedMessage['kind']>(
  message: Extract<FeedMessage, { kind: Kind }>,
): Promise<FeedReplies[Kind]> {
  return askOver(FEEDS, message);
}
