import type { Noted } from '../../diagnosis/event.ts';
import { askFeed, type AskPorts } from '../../feed/ask-feed.ts';
import { askPack } from '../../feed/ask-pack.ts';
import { gather } from '../../feed/gather.ts';
import type { Conclusion, Subscription } from '../../feed/subscription.ts';
import { parseFeedBytes } from '../../import/feed.ts';
import { canReadHtml, readHtml } from '../../page/inert.ts';
import { onFeedNews, tellFeedNews } from './feed-news.ts';
import { createFeedPacks } from './feed-packs.ts';
import { createFeedRows } from './feed-rows.ts';
import { createFeedStories } from './feed-stories.ts';
import { fetchPublic } from '../network.ts';
import { createStorage } from '../storage/storage.ts';
import { tidy } from '../storage/tidy.ts';

/** What only the background can tell, and hear. */
export interface FromBackground extends Pick<AskPorts, 'mayFetch' | 'oldest'> {
  readonly note: (event: Noted) => void;
}

/** Asks all subscriptions that are due. Whether there was news; null where another gatherer is at work. */
export type Gather = (from: FromBackground) => Promise<boolean | null>;

/** Puts the gatherer together. It runs where there is a document: in a page of its own, or in Firefox's background. */
export const gatherNow: Gather = async ({ mayFetch, oldest, note }) => {
  const storage = createStorage(note);
  const free = await storage.locks.holdIfFree('gather');
  if (free === null) return null;
  const stops = new Map<string, AbortController>();
  const deafen = onFeedNews((news) => {
    if (news.kind === 'stop') stops.get(news.address)?.abort();
  });
  const now = Date.now;
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const ports = {
    request: fetchPublic,
    mayFetch,
    oldest,
    parse: parseFeedBytes,
    readArticle: canReadHtml() ? readHtml : null,
    stories: createFeedStories(storage),
    now,
    pause,
  };

  async function ask(row: Subscription): Promise<Conclusion> {
    const stop = new AbortController();
    stops.set(row.address, stop);
    try {
      if (row.kind === 'feed') return await askFeed(row, ports, stop.signal);
      const onBytes = (done: number, total: number) =>
        tellFeedNews({ kind: 'busy', address: row.address, progress: { done, total } });
      return await askPack(row, { ...ports, ...createFeedPacks(storage), onBytes }, stop.signal);
    } finally {
      stops.delete(row.address);
    }
  }

  function tell(address: string, isBusy: boolean): void {
    tellFeedNews(isBusy ? { kind: 'busy', address, progress: null } : { kind: 'idle', address });
  }

  function onConcluded({ outcome, problem }: Conclusion, ms: number): void {
    const count = outcome.kind === 'changed' ? outcome.newEntries : undefined;
    note({ name: 'fetched', code: problem ?? ENDS[outcome.kind], ms, count });
  }

  try {
    const subscriptions = createFeedRows(storage.connect);
    const hasNews = await gather({ subscriptions, ask, now, random: Math.random, tell, onConcluded });
    if (hasNews) await tidy(storage);
    return hasNews;
  } finally {
    deafen();
    free();
  }
};

const ENDS = { changed: 'ok', unchanged: 'unchanged', failed: 'failed', gone: 'gone' } as const;
