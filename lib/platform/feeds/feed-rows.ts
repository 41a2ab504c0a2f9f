import type { Subscriptions } from '../../feed/gather.ts';
import { parseSubscription, type Subscription } from '../../feed/subscription.ts';
import type { Database } from '../storage/database.ts';

export interface FeedRows extends Subscriptions {
  readonly put: (row: Subscription) => Promise<void>;
  readonly get: (address: string) => Promise<Subscription | null>;
  readonly remove: (address: string) => Promise<void>;
}

/** The stored subscriptions. A row that cannot be read is left out, never the rest. Rejects where nothing can be read. */
export function createFeedRows(connect: () => Promise<Database>): FeedRows {
  return {
    async list() {
      const rows = await (await connect()).getAll('feeds');
      return rows.map(parseSubscription).filter((row) => row !== null);
    },
    async get(address) {
      return parseSubscription(await (await connect()).get('feeds', address));
    },
    async put(row) {
      const transaction = (await connect()).transaction('feeds', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(row), transaction.done]);
    },
    async update(address, change) {
      const transaction = (await connect()).transaction('feeds', 'readwrite');
      const { store, done } = transaction;
      const changeRow = async () => {
        const row = parseSubscription(await store.get(address));
        if (row !== null) await store.put(change(row));
      };
      // Together: where one of them fails, so does the other, and nobody would have heard of it.
      await Promise.all([changeRow(), done]);
    },
    async remove(address) {
      await (await connect()).delete('feeds', address);
    },
  };
}
