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
