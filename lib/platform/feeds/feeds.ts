import browser from 'webextension-polyfill';
import { whyNotFetch } from '../../feed/address-guard.ts';
import {
  newSubscription,
  type About,
  type SubscribeFault,
  type Subscription,
} from '../../feed/subscription.ts';
import { fail, succeed, type Result } from '../../protocol/result.ts';
import type { Database } from '../storage/database.ts';
import { onFeedNews, tellFeedNews, type FeedProgress } from './feed-news.ts';
import { createFeedRows } from './feed-rows.ts';
import { askFeedTime } from './ask-feed-time.ts';
import { giveBackUnneeded } from '../access.ts';
import { requestSites } from '../permissions.ts';

/** What the reader may choose of a subscription. */
export type FeedChoice = Partial<Pick<Subscription, 'isPaused' | 'fixedMs' | 'wholeStories'>>;

/** Addresses that are being asked, with how much of a pack has come. */
export type Busy = ReadonlyMap<string, FeedProgress | null>;

/** Subscriptions, as pages of the extension see and change them. */
export interface Feeds {
  /** The newest first. Empty where the storage cannot be read. */
  readonly list: () => Promise<readonly Subscription[]>;
  /**
   * Has to be called inside a click, before anything is awaited: the reader is asked for access to the one host. The
   * first fetch starts at once. An address that is subscribed to stays as it is.
   */
  readonly subscribe: (
    address: string,
    kind?: Subscription['kind'],
    about?: About,
  ) => Promise<Result<Subscription, SubscribeFault>>;
  /** Its stories stay. Gives the access back that it needed, where nothing else needs it. */
  readonly unsubscribe: (address: string) => Promise<void>;
  readonly change: (address: string, choice: FeedChoice) => Promise<void>;
  /**
   * Has to be called inside a click, as `subscribe`: access that was taken back is asked for again. Resolves when it is
   * being asked for, not when it has come.
   */
  readonly fetchNow: (address: string) => Promise<void>;
  /** Gives up what is being fetched from an address. */
  readonly stop: (address: string) => void;
  /** Hears of every change, and what is being asked. Returns how to stop that. */
  readonly onChanged: (listener: (busy: Busy) => void) => () => void;
}

/** The host permission that an address needs: its host alone, and https alone. */
function patternOf(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}

/** None of what is no address, as a row may hold that came with an export. */
function hostsOf(address: string): string[] {
  return URL.canParse(address) ? [new URL(address).hostname] : [];
}

export function createFeeds(connect: () => Promise<Database>): Feeds {
  const rows = createFeedRows(connect);

  async function changed(): Promise<void> {
    tellFeedNews({ kind: 'changed' });
    await askFeedTime({ kind: 'look-at-feeds' }).catch(() => null);
  }

  return {
    async list() {
      const all: readonly Subscription[] = await rows.list().catch(() => []);
      return all.toSorted((a, b) => b.addedAt - a.addedAt);
    },
    async subscribe(address, kind = 'feed', about = {}) {
      const fault = whyNotFetch(address);
      if (fault !== null) return fail(fault);
      if (browser.extension.inIncognitoContext) return fail('private-window');
      const { href } = new URL(address);
      if (!(await requestSites([patternOf(href)]))) return fail('no-access');
      try {
        const known = await rows.get(href);
        if (known !== null) return succeed(known);
        const row = newSubscription(href, kind, about, Date.now());
        await rows.put(row);
        await changed();
        return succeed(row);
      } catch {
        await giveBackUnneeded(connect, [new URL(href).hostname]);
        return fail('storage');
      }
    },
    async unsubscribe(address) {
      tellFeedNews({ kind: 'stop', address });
      await rows.remove(address);
      await giveBackUnneeded(connect, hostsOf(address));
      await changed();
    },
    async change(address, choice) {
      await rows.update(address, (row) => ({ ...row, ...choice, ...nextOf(row, choice) }));
      await changed();
    },
    async fetchNow(address) {
      if (whyNotFetch(address) === null) await requestSites([patternOf(address)]);
      await rows.update(address, (row) => ({ ...row, nextAt: Date.now(), isGone: false, isPaused: false }));
      await changed();
    },
    stop: (address) => tellFeedNews({ kind: 'stop', address }),
    onChanged,
  };
}

/** A chosen interval counts from the last answer, unless failures or the server have put the next one off. */
function nextOf(row: Subscription, { fixedMs }: FeedChoice): Partial<Subscription> {
  if (typeof fixedMs !== 'number' || row.askedAt === null || row.isGone || row.failures > 0) return {};
  return { nextAt: Math.max(Date.now(), row.askedAt + fixedMs) };
}

function onChanged(listener: (busy: Busy) => void): () => void {
  const busy = new Map<string, FeedProgress | null>();
  return onFeedNews((news) => {
    if (news.kind === 'stop') return;
    if (news.kind === 'busy') busy.set(news.address, news.progress);
    if (news.kind === 'idle') busy.delete(news.address);
    listener(new Map(busy));
  });
}
