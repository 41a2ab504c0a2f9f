/** What all pages of the extension hear of: the reader's sources and packs, and what they said is no copy. */
type News = 'sources' | 'silenced';

function open(news: News): BroadcastChannel {
  // Runs in pages of the extension alone, whose origin no web page shares.
  // oxlint-disable-next-line no-restricted-globals
  return new BroadcastChannel(news);
}

/** Tells all other pages of the extension that something of the reader's has changed. */
export function tellChanged(news: News): void {
  const channel = open(news);
  // A channel has no origin to name: it never leaves ours.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage('changed');
  channel.close();
}

/** Hears of changes that other pages made. */
export function onChanged(news: News, listener: () => void): void {
  open(news).addEventListener('message', listener);
}
