import { describe, expect, test } from 'vitest';
import { newSubscription, type Subscription } from '../feed/subscription.ts';
import { createFeedTime } from './feeds.ts';

const SELF = { id: 'wireprint', root: 'chrome-extension://wireprint/' };
const VIEW = { id: SELF.id, url: `${SELF.root}options.html` };
const FEED = 'https://news.example.com/feed';

function world(rows: readonly Subscription[]) {
  const done: string[] = [];
  const state = { now: 1e12, rows, alarm: null as number | null, done };
  const time = createFeedTime({
    list: async () => state.rows,
    async setAlarm(at) {
      state.alarm = at;
      done.push('alarm');
    },
    startGatherer: async () => void done.push('start'),
    endGatherer: async () => void done.push('end'),
    mayFetch: async (address) => address === FEED,
    oldestStory: async () => 5e11,
    prune: async () => void done.push('prune'),
    onNews: async () => void done.push('news'),
    self: SELF,
    now: () => state.now,
  });
  return { state, time };
}

const row = (change: Partial<Subscription> = {}): Subscription => ({
  ...newSubscription(FEED, 'feed', {}, 0),
  ...change,
});

describe('the time of subscriptions', () => {
  test('without any there is no alarm and no gatherer', async () => {
    const { state, time } = world([]);
    await time.look();
    expect(state).toMatchObject({ alarm: null, done: ['alarm'] });
  });

  test('an alarm is set for the next one, and nobody is asked before', async () => {
    const { state, time } = world([row({ nextAt: 1e12 + 500_000 }), row({ nextAt: 1e12 + 900_000 })]);
    await time.look();
    expect(state).toMatchObject({ alarm: 1e12 + 500_000, done: ['alarm'] });
  });

  test('the alarm stands before the gatherer starts, so that one who is stopped is called again', async () => {
    const { state, time } = world([row()]);
    await time.look();
    expect(state.done).toEqual(['alarm', 'start']);
    expect(state.alarm).toBe(1e12 + 60_000);
  });

  test('when the gatherer has done, limits are kept, news are told and the next alarm is set', async () => {
    const { state, time } = world([row({ nextAt: 1e12 + 500_000 })]);
    await time.onAsked({ kind: 'gathered', hasNews: true }, VIEW);
    expect(state).toMatchObject({ alarm: 1e12 + 500_000, done: ['end', 'prune', 'news', 'alarm'] });
  });

  test('pages of the extension alone are answered', async () => {
    const { state, time } = world([row()]);
    const strangers = [
      { id: SELF.id, url: 'https://news.example.com/', tab: { id: 1 }, frameId: 0 },
      { id: 'other', url: VIEW.url },
      {},
    ];
    for (const sender of strangers) expect(time.onAsked({ kind: 'look-at-feeds' }, sender)).toBeUndefined();
    expect(time.onAsked({ kind: 'fetch', address: FEED }, VIEW)).toBeUndefined();
    expect(state.done).toEqual([]);
    expect(await time.onAsked({ kind: 'may-fetch', address: FEED }, VIEW)).toBe(true);
  });
});
