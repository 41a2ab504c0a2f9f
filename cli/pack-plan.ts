import { UNDATED } from './pack-rows.ts';

/** Rows of one month, by number. */
export interface Stretch {
  readonly month: string;
  readonly start: number;
  readonly end: number;
}

/** What goes into one shard. */
export interface ShardPlan {
  readonly name: string;
  readonly count: number;
  readonly stretches: readonly Stretch[];
}

/**
 * Sources of a shard. Each shard costs each query a read a fingerprint, so few are better; but what has changed is
 * fetched by whole shards, and one is built in memory.
 */
const SIZE: ShardSize = { fewest: 50_000, most: 100_000 };

/** How many sources a shard has: so many where months allow it, and at most. */
export interface ShardSize {
  readonly fewest: number;
  readonly most: number;
}

/** Cuts months, which are ascending, into shards: whole months together up to a measure, long months in parts. */
export function planShards(
  months: readonly (readonly [month: string, count: number])[],
  { fewest, most }: ShardSize = SIZE,
): ShardPlan[] {
  const plans: ShardPlan[] = [];
  let open: Stretch[] = [];
  let count = 0;
  const close = () => {
    if (count > 0) plans.push({ name: nameOf(open, most), count, stretches: open });
    open = [];
    count = 0;
  };
  for (const [month, sources] of months) {
    if (count >= fewest || count + sources > most) close();
    for (let start = 0; start < sources; start += most) {
      const end = Math.min(start + most, sources);
      open.push({ month, start, end });
      count += end - start;
      if (end < sources) close();
    }
  }
  close();
  return plans;
}

function nameOf(stretches: readonly Stretch[], most: number): string {
  const label = (month: string) => (month === UNDATED ? 'undated' : month);
  const first = stretches[0]!;
  const last = stretches.at(-1)!;
  const part = first.start > 0 ? `.${1 + first.start / most}` : '';
  return first === last
    ? `${label(first.month)}${part}`
    : `${label(first.month)}${part}..${label(last.month)}`;
}
