import browser from 'webextension-polyfill';
import { createFeedTime, type FeedTimePorts } from '../../background/feeds.ts';
import type { Noted } from '../../diagnosis/event.ts';
import { FEEDS } from './ask-feed-time.ts';
import type { Connect } from '../storage/database.ts';
import { onFeedAlarm, setFeedAlarm } from './feed-alarm.ts';
import { createFeedRows } from './feed-rows.ts';
import { endGatherer, startGatherer } from './gatherer.ts';
import { onPort, self } from '../messaging.ts';
import { mayFetch } from '../permissions.ts';

interface FeedTimeOptions extends Pick<FeedTimePorts, 'oldestStory' | 'prune' | 'onNews'> {
  readonly note: (event: Noted) => void;
}

/** In the background: wires alarm, messages and gatherer. Nothing is fetched for private windows, nor by them. */
export function keepFeedTime(connect: Connect, { note, ...ports }: FeedTimeOptions): void {
  if (browser.extension.inIncognitoContext) return;
  const rows = createFeedRows(connect);
  const time = createFeedTime({
    // Without storage nothing is subscribed to.
    list: () => rows.list().catch(() => []),
    setAlarm: setFeedAlarm,
    startGatherer: () =>
      startGatherer({ mayFetch, oldest: ports.oldestStory, note, onGathered: time.onGathered }),
    endGatherer,
    mayFetch,
    ...ports,
    self,
    now: Date.now,
  });
  onFeedAlarm(() => void time.look());
  onPort<unknown>(FEEDS, (message, sender, reply) => void time.onAsked(message, sender)?.then(reply));
  void time.look();
}
