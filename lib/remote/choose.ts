/** How many prefixes a lookup is about, and how many it asks for where one of them is not at hand. */
export interface Measure {
  readonly real: number;
  readonly asked: number;
}

export interface Choice {
  /** The prefixes by which the article is looked up. */
  readonly real: readonly number[];
  /** Those to be fetched: the real ones that are missing and others, or none at all. */
  readonly fetched: readonly number[];
}

/**
 * Chooses prefixes for an article that has fingerprints in the `occupied` ones. `order` is the reader's own: all
 * prefixes as chance once put them, kept secret and kept. The real ones are the first that the article occupies, so
 * that the same article asks for the same ones again, and all articles mostly for the first ones of the order, which
 * are at hand before long. To what is missing come the next of the order that are not at hand: decoys that will be of
 * use. Where nothing is missing nothing is asked. O(prefixes).
 */
export function choosePrefixes(
  occupied: ReadonlySet<number>,
  order: readonly number[],
  isAtHand: (prefix: number) => boolean,
  { real, asked }: Measure,
): Choice {
  const chosen = order.filter((prefix) => occupied.has(prefix)).slice(0, real);
  const missing = chosen.filter((prefix) => !isAtHand(prefix));
  if (missing.length === 0) return { real: chosen, fetched: [] };
  const decoys = order.filter((prefix) => !isAtHand(prefix) && !missing.includes(prefix));
  return { real: chosen, fetched: [...missing, ...decoys.slice(0, asked - missing.length)] };
}

/** A number in [0, 1), fit for secrets. */
export type Random = () => number;

/** The same things in an order of chance: Fisher and Yates, in Durstenfeld's way. O(n). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** An order of so many prefixes for a reader to keep. */
export function drawOrder(count: number, random: Random): number[] {
  return shuffled(
    Array.from({ length: count }, (_, i) => i),
    random,
  );
}
