import type { SessionContents } from './session.ts';

/**
 * Code units of JSON that each list of the session may take, so that none can crowd out another; the oldest of a list go.
 * Browsers give 10 MiB in all (`storage.session.QUOTA_BYTES`, developer.mozilla.org) and count memory, of which small
 * objects take several times their JSON: the sum stays under an eighth of it at two bytes a unit. The ring of the
 * diagnosis counts its events.
 */
export const SESSION_BUDGETS = {
  outcomes: 250_000,
  awaited: 100_000,
  texts: 100_000,
  pairs: 100_000,
  chosen: 100_000,
} as const satisfies Record<Exclude<keyof SessionContents, 'diagnosis'>, number>;

/** The newest items that fit into a budget, up to the first that does not; the oldest comes first. O(n). */
export function newestWithin<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  budget: number,
): readonly T[] {
  let total = 0;
  return items.slice(items.findLastIndex((item) => (total += sizeOf(item)) > budget) + 1);
}

/** What a value takes in session storage, in code units of its JSON. */
export function jsonSize(value: unknown): number {
  return JSON.stringify(value).length;
}
