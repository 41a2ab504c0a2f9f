import * as v from 'valibot';

/** Bytes of a pack that have come, of how many. */
const progressSchema = v.object({ done: v.number(), total: v.number() });
export type FeedProgress = v.InferOutput<typeof progressSchema>;

/** What the gatherer and the extension's pages tell each other; nobody else can hear or say anything there. */
const newsSchema = v.variant('kind', [
  v.object({ kind: v.literal('busy'), address: v.string(), progress: v.nullable(progressSchema) }),
  v.object({ kind: v.literal('idle'), address: v.string() }),
  v.object({ kind: v.literal('changed') }),
  v.object({ kind: v.literal('stop'), address: v.string() }),
]);
export type FeedNews = v.InferOutput<typeof newsSchema>;

function open(): BroadcastChannel {
  // Runs in pages of the extension alone, whose origin no web page shares.
  // oxlint-disable-next-line no-restricted-globals
  return new BroadcastChannel('feeds');
}

/** Tells all other pages of the extension. */
export function tellFeedNews(news: FeedNews): void {
  const channel = open();
  // A channel has no origin to name: it never leaves ours.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(news);
  channel.close();
}

/** Hears the others. Returns how to stop that. */
export function onFeedNews(listener: (news: FeedNews) => void): () => void {
  const channel = open();
  channel.addEventListener('message', ({ data }) => {
    const news = v.safeParse(newsSchema, data);
    if (news.success) listener(news.output);
  });
  return () => channel.close();
}
