import type { AskPorts } from '../../lib/feed/ask-feed.ts';
import type { Story } from '../../lib/feed/entries.ts';
import type { Answer } from '../../lib/feed/fetched.ts';
import { gather } from '../../lib/feed/gather.ts';
import { askFeed } from '../../lib/feed/ask-feed.ts';
import { newSubscription, type FeedProblem, type Subscription } from '../../lib/feed/subscription.ts';
import { parseFeedBytes } from '../../lib/import/feed.ts';
import { extractFromHtml } from '../../lib/page/parse-html.ts';
import { fail, succeed } from '../../lib/protocol/result.ts';

/** What an address of the stand-in network answers. */
export interface Page {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export const FEED = 'https://news.example.com/feed';

/** One subscription over a network and a corpus in memory. */
export function feedWorld(pages: Readonly<Record<string, Page | FeedProblem>>) {
  const kept = new Map<string, Story>();
  const from = new Map<string, { address: string; addedAt: number }>();
  const requests: { address: string; headers: Readonly<Record<string, string>> }[] = [];
  const paused: number[] = [];
  const denied = new Set<string>();
  const world = {
    kept,
    requests,
    paused,
    denied,
    pages: { ...pages },
    now: 1_000_000_000_000,
    rows: [newSubscription(FEED, 'feed', {}, 0)] as Subscription[],
    oldest: 0,
    whyNotStored: null as FeedProblem | null,
    row: () => world.rows[0]!,
    change: (change: Partial<Subscription>) => {
      world.rows[0] = { ...world.row(), ...change };
    },
    ports: {} as AskPorts,
    run: () =>
      gather({
        subscriptions: {
          list: async () => world.rows,
          update: async (address, change) => {
            world.rows = world.rows.map((row) => (row.address === address ? change(row) : row));
          },
        },
        ask: (row) => askFeed(row, world.ports),
        now: () => world.now,
        random: () => 0.5,
        tell: () => {},
      }),
  };
  world.ports = {
    async request(address, { headers }) {
      requests.push({ address, headers });
      const page = world.pages[address] ?? { status: 404 };
      return typeof page === 'string' ? fail(page) : succeed(answerOf(page));
    },
    mayFetch: async (address) => !denied.has(new URL(address).host),
    parse: parseFeedBytes,
    readArticle: extractFromHtml,
    stories: {
      find: async (id) => {
        const [story, about] = [kept.get(id), from.get(id)];
        return story && about ? { ...about, story: async () => story } : null;
      },
      put: async (stories, address) => {
        if (world.whyNotStored !== null) return fail(world.whyNotStored);
        for (const story of stories) {
          kept.set(story.id, story);
          from.set(story.id, { address, addedAt: world.now });
        }
        return succeed(stories.length);
      },
    },
    oldest: async () => world.oldest,
    now: () => world.now,
    pause: async (ms) => void paused.push(ms),
  };
  return world;
}

function answerOf({ status = 200, headers = {}, body = '' }: Page): Answer {
  return {
    status,
    header: (name) => headers[name] ?? null,
    bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  };
}
