import type { FailureReason } from '../../compare/outcome.ts';
import type { Stories } from '../../feed/ask-feed.ts';
import type { FeedProblem } from '../../feed/subscription.ts';
import { fail } from '../../protocol/result.ts';
import { putMany } from '../storage/imports.ts';
import { parseSourceRow, sourceOf } from '../storage/source-rows.ts';
import type { Storage } from '../storage/storage.ts';

/** The corpus, as the gatherer writes to it: the stories of one answer are kept together or not at all. */
export function createFeedStories(storage: Storage): Stories {
  return {
    async find(id) {
      try {
        const database = await storage.connect();
        const row = parseSourceRow(await database.get('sources', id));
        if (row === null) return null;
        const { body, batch, addedAt } = row;
        const story = async () => sourceOf(await database.get('bodies', body).catch(() => null));
        return { address: batch, addedAt, story };
      } catch {
        // Where nothing can be read nothing can be put either, which is then said.
        return null;
      }
    },
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
