import { nextDueAt, type Subscription } from '../feed/subscription.ts';
import { parseFeedMessage, type FeedMessage, type FeedReplies } from '../protocol/feed-messages.ts';
import { identifySender, type Self, type Sender } from '../protocol/sender.ts';
import { createTurns } from './turns.ts';

/** What keeping the time of subscriptions needs from outside. */
export interface FeedTimePorts {
  readonly list: () => Promise<readonly Subscription[]>;
  /** Sets the one alarm, in ms since the epoch; null takes it away. */
  readonly setAlarm: (atMs: number | null) => Promise<void>;
  /** Sets the gatherer to work; `onGathered` is told when it has done. Nothing happens where it works already. */
  readonly startGatherer: () => Promise<void>;
  /** The gatherer may go. */
  readonly endGatherer: () => Promise<void>;
  readonly mayFetch: (address: string) => Promise<boolean>;
  /** Stories that are older are not taken, in ms since the epoch. */
  readonly oldestStory: () => Promise<number>;
  /** Takes away what is beyond the limits of the reader. Never rejects. */
  readonly prune: () => Promise<void>;
  /** What is searched has changed. */
  readonly onNews: () => Promise<void>;
  readonly self: Self;
  readonly now: () => number;
}

/** What the browser's events are wired to. */
export interface FeedTime {
  /** At every start of the background, at the alarm, and when subscriptions have changed. */
  readonly look: () => Promise<void>;
  readonly onAsked: (message: unknown, sender: Sender) => Promise<unknown> | undefined;
  /** The gatherer has done its round. */
  readonly onGathered: (hasNews: boolean) => Promise<void>;
}

/** Milliseconds after which a gatherer is looked for that never told that it has done. */
const OVERDUE_MS = 60_000;
/** Browsers let no alarm come sooner. */
const SOONEST_MS = 30_000;

/** Sees to it that subscriptions are asked when they are due, by an alarm that outlives the background. */
export function createFeedTime(ports: FeedTimePorts): FeedTime {
  const inTurn = createTurns();

  async function look(): Promise<void> {
    const now = ports.now();
    const next = nextDueAt(await ports.list(), now);
    // Before the work: who is stopped in it is called again.
    const isDue = next !== null && next <= now;
    await ports.setAlarm(isDue ? now + OVERDUE_MS : next && Math.max(next, now + SOONEST_MS));
    if (isDue) await ports.startGatherer();
  }

  async function onGathered(hasNews: boolean): Promise<void> {
    await ports.endGatherer();
    await ports.prune();
    if (hasNews) await ports.onNews();
    await inTurn(look);
  }

  async function answer(message: FeedMessage): Promise<FeedReplies[FeedMessage['kind']]> {
    switch (message.kind) {
      case 'may-fetch':
        return ports.mayFetch(message.address);
      case 'oldest-story':
        return ports.oldestStory();
      case 'gathered':
        await onGathered(message.hasNews);
        return null;
      case 'look-at-feeds':
      default:
        await inTurn(look);
        return null;
    }
  }

  return {
    look: () => inTurn(look),
    onGathered,
    onAsked(message, sender) {
      if (identifySender(sender, ports.self).kind !== 'view') return undefined;
      const parsed = parseFeedMessage(message);
      return parsed === null ? undefined : answer(parsed);
    },
  };
}
