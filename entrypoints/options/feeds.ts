import type { FeedsProps, ListedFeed } from '../../components/library-state.ts';
import { CATALOGUE } from '../../lib/feed/catalogue.ts';
import type { SubscribeFault, Subscription } from '../../lib/feed/subscription.ts';
import type { Busy, Feeds as Subscriptions } from '../../lib/platform/feeds/feeds.ts';
import type { SettingsWords } from '../../lib/wording/settings-words.ts';
import type { Section } from './section.ts';

type Subscribe = (...asked: Parameters<FeedsProps['actions']['onSubscribe']>) => Promise<void>;

/** Feeds, over their subscriptions. Access is asked for inside the click, before anything is awaited. */
export function createFeedsSection(
  feeds: Subscriptions,
  { report, redraw }: Section,
): (words: SettingsWords) => Promise<FeedsProps> {
  let busy: Busy = new Map();
  let refused: SubscribeFault | null = null;
  const subscribe: Subscribe = async (address, about) => {
    const subscribed = await feeds.subscribe(address, 'feed', about);
    refused = subscribed.ok ? null : subscribed.failure;
    redraw();
  };
  const actions: FeedsProps['actions'] = {
    onSubscribe: (address, about) => void subscribe(address, about),
    onUnsubscribe: (address) => void report(feeds.unsubscribe(address)),
    onFetchNow: (address) => void feeds.fetchNow(address).then(redraw, redraw),
    onChange: (address, change) => void report(feeds.change(address, change)),
  };
  feeds.onChanged((asked) => {
    busy = asked;
    redraw();
  });
  return async (words) => {
    const subscriptions = (await feeds.list()).filter(({ kind }) => kind === 'feed');
    return {
      feeds: subscriptions.map((subscription) => listed(subscription, busy, words)),
      catalogue: CATALOGUE,
      refused: refused && words.feeds.refused[refused],
      actions,
    };
  };
}

function listed(subscription: Subscription, busy: Busy, { feeds }: SettingsWords): ListedFeed {
  const { address, title, lang, askedAt, nextAt, fixedMs, taken, isGone, isPaused, wholeStories } =
    subscription;
  const problem = subscription.problem && feeds.problem[subscription.problem];
  const isBusy = busy.has(address);
  return {
    address,
    title,
    lang,
    askedAt,
    nextAt,
    fixedMs,
    taken,
    problem,
    hasMoved: subscription.problem === 'moved',
    isGone,
    isPaused,
    isBusy,
    wholeStories,
  };
}
