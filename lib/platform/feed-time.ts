import browser from 'webextension-polyfill';
import { createFeedTime } from '../background/feeds.ts';
import { FEEDS } from './ask-feed-time.ts';
import type { Database } from './database.ts';
import { onFeedAlarm, setFeedAlarm } from './feed-alarm.ts';
import { createFeedRows } from './feed-rows.ts';
import { endGatherer, startGatherer } from './gatherer.ts';
import { onPort, self } from './messaging.ts';
import { mayFetch } from './permissions.ts';

/** In the background: wires alarm, messages and gatherer. Nothing is fetched for private windows, nor by them. */
export function keepFeedTime(connect: () => Promise<Database>, onNews: () => Promise<void>): void {
  if (browser.extension.inIncognitoContext) return;
  const rows = createFeedRows(connect);
  const time = createFeedTime({
    // Without storage nothing is subscribed to.
    list: () => rows.list().catch(() => []),
    setAlarm: setFeedAlarm,
    startGatherer: () => startGatherer({ mayFetch, onGathered: time.onGathered }),
    endGatherer,
    mayFetch,
    onNews,
    self,
    now: Date.now,
  });
  onFeedAlarm(() => void time.look());
  onPort<unknown>(FEEDS, (message, sender, reply) => void time.onAsked(message, sender)?.then(reply));
  void time.look();
}
