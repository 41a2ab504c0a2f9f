import type { FailureReason } from '../compare/outcome.ts';
import type { Stories } from '../feed/ask-feed.ts';
import type { FeedProblem } from '../feed/subscription.ts';
import { fail } from '../protocol/result.ts';
import { putMany } from './imports.ts';
import { isKept } from './kept.ts';
import type { Storage } from './storage.ts';

/** The corpus, as the gatherer writes to it: the stories of one answer are kept together or not at all. */
export function createFeedStories(storage: Storage): Stories {
  return {
    has: (id) => isKept(storage.connect, id),
    async put(stories, address) {
      const put = await putMany(storage, stories, { origin: 'feed', pinned: false, batch: address });
      return put.ok ? put : fail(problemOf(put.failure));
    },
  };
}

/** What the storage failed for, as a subscription notes it. */
export function problemOf(failure: FailureReason): FeedProblem {
  if (failure === 'cancelled') return 'stopped';
  return failure === 'storage-full' ? 'storage-full' : 'storage-unreadable';
}
