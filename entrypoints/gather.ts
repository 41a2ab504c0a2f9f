import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFeedTime } from '../lib/platform/feeds/ask-feed-time.ts';
import { noteInBackground } from '../lib/platform/diagnosis.ts';
import { gatherNow } from '../lib/platform/feeds/gather.ts';
import { GATHER_PAGE } from '../lib/platform/feeds/gatherer.ts';

/**
 * What reads feeds, loaded when something is due: in Firefox by the background itself, which has a document, and then
 * waits to be called; in Chrome by a page that nobody sees, where it goes to work at once.
 */
export default defineUnlistedScript(() => {
  globalThis.wireprintGather = gatherNow;
  if (location.pathname === GATHER_PAGE) void gatherInPage();
});

async function gatherInPage(): Promise<void> {
  let hasNews: boolean | null = null;
  try {
    hasNews = await gatherNow({ mayFetch, oldest, note: noteInBackground });
  } finally {
    await twice(() => askFeedTime({ kind: 'gathered', hasNews: hasNews ?? false }));
  }
}

const mayFetch = (address: string) => twice(() => askFeedTime({ kind: 'may-fetch', address }));

const oldest = () => twice(() => askFeedTime({ kind: 'oldest-story' }));

/** A background that is stopped while it answers is there again for the second question. */
function twice<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch(ask);
}
