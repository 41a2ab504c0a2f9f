import * as v from 'valibot';
import type { AddressFault } from './address-guard.ts';
import { after, dueFeeds, SHORTEST_MS, subscribed, type FeedOutcome } from './schedule.ts';

/** Why an address gave nothing the last time it was asked. Each has its own sentence in lib/wording. */
export const PROBLEMS = [
  'not-an-address',
  'not-https',
  'has-credentials',
  'private-host',
  'no-access',
  'unreachable',
  'bad-answer',
  'moved',
  'too-slow',
  'too-long',
  'doctype',
  'not-a-feed',
  'not-a-pack',
  'other-signer',
  'storage-full',
  'storage-unreadable',
  'stopped',
] as const;
export type FeedProblem = (typeof PROBLEMS)[number];

/** Why there is no subscription to an address. */
export type SubscribeFault = AddressFault | 'no-access' | 'private-window' | 'storage';

/** As many as a feed has entries at most. */
const MOST_TRIED = 1000;

const line = v.pipe(v.string(), v.maxLength(2000));
const time = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An address that the reader subscribed to, and how it stands with it. Times are ms since the epoch. */
const subscriptionSchema = v.object({
  address: line,
  kind: v.picklist(['feed', 'pack']),
  title: v.nullable(line),
  lang: v.nullable(line),
  addedAt: time,
  /** When its server was last asked. */
  askedAt: v.nullable(time),
  last: v.picklist(['never', 'news', 'unchanged', 'failed', 'gone']),
  problem: v.nullable(v.picklist(PROBLEMS)),
  /** Stories taken from a feed in all; sources within a pack. */
  taken: count,
  /** The reader's own choice of interval; null leaves it to how often there is news. */
  fixedMs: v.nullable(time),
  isPaused: v.boolean(),
  /** Read the linked page where an entry holds a summary only. */
  wholeStories: v.boolean(),
  /** Hashes of linked pages that were read already and held no story, the newest first. */
  tried: v.pipe(v.array(v.number()), v.maxLength(MOST_TRIED)),
  etag: v.nullable(line),
  lastModified: v.nullable(line),
  nextAt: time,
  intervalMs: time,
  failures: count,
  isGone: v.boolean(),
});
export type Subscription = v.InferOutput<typeof subscriptionSchema>;

/** A stored subscription, or null where it cannot be read. */
export function parseSubscription(row: unknown): Subscription | null {
  const parsed = v.safeParse(subscriptionSchema, row);
  return parsed.success ? parsed.output : null;
}

/** What is known of a feed before it was asked. */
export interface About {
  readonly title?: string;
  readonly lang?: string;
}

/** A subscription that is due at once. */
export function newSubscription(
  address: string,
  kind: Subscription['kind'],
  about: About,
  nowMs: number,
): Subscription {
  return {
    ...subscribed(address, nowMs),
    kind,
    title: about.title ?? null,
    lang: about.lang ?? null,
    addedAt: nowMs,
    askedAt: null,
    last: 'never',
    problem: null,
    taken: 0,
    fixedMs: null,
    isPaused: false,
    wholeStories: false,
    tried: [],
  };
}

/** What came of asking, for the schedule and for the reader. */
export interface Conclusion {
  readonly outcome: FeedOutcome;
  readonly problem: FeedProblem | null;
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
  readonly tried?: readonly number[] | undefined;
  /** Stories that took the place of an earlier version. They are no new ones. */
  readonly renewed?: number | undefined;
}

/**
 * The row while its server is asked: who is stopped on the way comes back, but not before the shortest interval, so
 * that a feed that stops us every time is not asked without end.
 */
export function asked(row: Subscription, nowMs: number): Subscription {
  return { ...row, askedAt: nowMs, nextAt: nowMs + SHORTEST_MS };
}

/** The row after an answer. What the reader chose meanwhile stays. */
export function concluded(
  row: Subscription,
  { outcome, problem, title, lang, tried = [] }: Conclusion,
  nowMs: number,
  random: () => number,
): Subscription {
  const next = after(row, outcome, nowMs, random, row.fixedMs ?? undefined);
  return {
    ...next,
    title: title?.slice(0, 2000) ?? row.title,
    lang: lang?.slice(0, 100) ?? row.lang,
    last: lastOf(outcome),
    problem,
    tried: [...tried, ...row.tried].slice(0, MOST_TRIED),
    taken: takenOf(row, outcome),
  };
}

/** The stories of a feed add up; a new edition of a pack takes the place of the old, where there is one. */
function takenOf({ kind, taken }: Subscription, outcome: FeedOutcome): number {
  if (outcome.kind !== 'changed') return taken;
  return kind === 'feed' ? taken + outcome.newEntries : outcome.newEntries || taken;
}

function lastOf(outcome: FeedOutcome): Subscription['last'] {
  if (outcome.kind === 'changed') return outcome.newEntries > 0 ? 'news' : 'unchanged';
  return outcome.kind;
}

/** Those that are to be asked now, the longest overdue first. */
export function dueSubscriptions(rows: readonly Subscription[], nowMs: number): Subscription[] {
  return dueFeeds(
    rows.filter(({ isPaused }) => !isPaused),
    nowMs,
    rows.length,
  );
}

/** When the next one is due; null where none ever is. */
export function nextDueAt(rows: readonly Subscription[], nowMs: number): number | null {
  if (dueSubscriptions(rows, nowMs).length > 0) return nowMs;
  const times = rows.filter(({ isPaused, isGone }) => !isPaused && !isGone).map(({ nextAt }) => nextAt);
  return times.length === 0 ? null : Math.min(...times);
}
