function open(): BroadcastChannel {
  // Runs in pages of the extension alone, whose origin no web page shares.
  // oxlint-disable-next-line no-restricted-globals
  return new BroadcastChannel('sources');
}

/** Tells all other pages of the extension that the reader's sources or packs have changed. */
export function tellSourcesChanged(): void {
  const channel = open();
  // A channel has no origin to name: it never leaves ours.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage('changed');
  channel.close();
}

/** Hears of changes that other pages made. */
export function onSourcesChanged(listener: () => void): void {
  open().addEventListener('message', listener);
}
