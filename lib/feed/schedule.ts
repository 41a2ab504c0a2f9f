/** How it stands with a subscription. Times are ms since the epoch. */
export interface FeedState {
  readonly address: string;
  /** What the server called the version that we have. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextAt: number;
  /** How long to wait after an answer, before it is stretched by failures. */
  readonly intervalMs: number;
  /** In a row. */
  readonly failures: number;
  /** The server said that there is no such feed any more. It is not asked again. */
  readonly isGone: boolean;
}

/** What came of a request. */
export type FeedOutcome =
  | {
      readonly kind: 'changed';
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly newEntries: number;
      readonly freshMs: number;
    }
  | { readonly kind: 'unchanged'; readonly freshMs: number }
  | { readonly kind: 'failed'; readonly retryAfterMs: number }
  | { readonly kind: 'gone' };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** No feed is asked more often; none less, unless its server says so. */
export const SHORTEST_MS = 15 * MINUTE_MS;
export const LONGEST_MS = DAY_MS;
const FIRST_MS = HOUR_MS;
/** However long a server wants us to stay away. */
const LONGEST_RETRY_MS = 7 * DAY_MS;
/** Share of a wait by which it is spread, so that readers do not all come at the full hour. */
const SPREAD = 0.1;
/** A feed without news is asked ever less, one with news ever more. */
const SLOWER = 1.5;
const FASTER = 0.5;
/** Bytes. Servers may name their versions at length; we need not carry that along. */
const MAX_VALIDATOR = 1000;

/** A subscription that is due at once. */
export function subscribed(address: string, nowMs: number): FeedState {
  return {
    address,
    etag: null,
    lastModified: null,
    nextAt: nowMs,
    intervalMs: FIRST_MS,
    failures: 0,
    isGone: false,
  };
}

/** Header fields that ask for the feed only if it has changed. */
export function conditionalHeaders({ etag, lastModified }: FeedState): Record<string, string> {
  return {
    ...(etag !== null && { 'If-None-Match': etag }),
    ...(lastModified !== null && { 'If-Modified-Since': lastModified }),
  };
}

/** The state after an answer. `fixedMs`: the reader's own choice of interval; `random` gives numbers in [0, 1). */
export function after<State extends FeedState>(
  state: State,
  outcome: FeedOutcome,
  nowMs: number,
  random: () => number,
  fixedMs?: number,
): State {
  const wait = (ms: number) => nowMs + ms * (1 + SPREAD * (2 * random() - 1));
  switch (outcome.kind) {
    case 'gone':
      return { ...state, isGone: true, nextAt: Infinity };
    case 'failed': {
      const failures = state.failures + 1;
      const backOff = Math.min(
        LONGEST_MS,
        Math.max(SHORTEST_MS, fixedMs ?? state.intervalMs) * 2 ** Math.min(failures, 20),
      );
      const retryMs = Math.min(LONGEST_RETRY_MS, outcome.retryAfterMs);
      return { ...state, failures, nextAt: Math.max(wait(backOff), nowMs + retryMs) };
    }
    case 'unchanged':
    case 'changed':
    default: {
      const isNews = outcome.kind === 'changed' && outcome.newEntries > 0;
      const intervalMs =
        fixedMs !== undefined
          ? Math.max(SHORTEST_MS, fixedMs)
          : clamp(state.intervalMs * (isNews ? FASTER : SLOWER));
      const freshMs = Math.min(LONGEST_MS, outcome.freshMs);
      const validators =
        outcome.kind === 'changed'
          ? { etag: short(outcome.etag), lastModified: short(outcome.lastModified) }
          : {};
      return {
        ...state,
        ...validators,
        intervalMs,
        failures: 0,
        nextAt: Math.max(wait(intervalMs), nowMs + freshMs),
      };
    }
  }
}

function clamp(ms: number): number {
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, ms));
}

function short(validator: string | null): string | null {
  return validator !== null && validator.length <= MAX_VALIDATOR ? validator : null;
}

/** What the head of an answer says. `newEntries` is not known before the body is read: it is 0. */
export function outcomeOf(
  status: number,
  header: (name: string) => string | null,
  nowMs: number,
): FeedOutcome {
  if (status === 304) return { kind: 'unchanged', freshMs: freshMsOf(header('cache-control')) };
  if (status === 410) return { kind: 'gone' };
  if (status !== 200) return { kind: 'failed', retryAfterMs: retryAfterMsOf(header('retry-after'), nowMs) };
  return {
    kind: 'changed',
    etag: header('etag'),
    lastModified: header('last-modified'),
    newEntries: 0,
    freshMs: freshMsOf(header('cache-control')),
  };
}

function freshMsOf(cacheControl: string | null): number {
  const seconds = /(?:^|[,\s])max-age=(\d{1,9})/iu.exec(cacheControl ?? '')?.[1];
  return 1000 * Number(seconds ?? 0);
}

function retryAfterMsOf(retryAfter: string | null, nowMs: number): number {
  if (retryAfter === null) return 0;
  if (/^\d{1,9}$/u.test(retryAfter.trim())) return 1000 * Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? 0 : Math.max(0, at - nowMs);
}

/** A time further ahead than any wait was set by a clock that has been put right since. */
const FURTHEST_MS = LONGEST_RETRY_MS * (1 + SPREAD);

/** The subscriptions that are due, the longest overdue first, at most `most`. */
export function dueFeeds<State extends FeedState>(
  states: readonly State[],
  nowMs: number,
  most: number,
): State[] {
  return states
    .filter(({ isGone, nextAt }) => !isGone && (nextAt <= nowMs || nextAt > nowMs + FURTHEST_MS))
    .sort((a, b) => a.nextAt - b.nextAt)
    .slice(0, most);
}
