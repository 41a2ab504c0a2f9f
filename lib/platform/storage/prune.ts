import { removeRows, SOURCE_STORES } from './put-rows.ts';
import { allRows } from './source-list.ts';
import { parseSourceRow, type Origin, type SourceRow } from './source-rows.ts';
import { write, type Storage } from './storage.ts';

/** What may stay of an origin. `olderThan`: ms since the epoch. */
export interface Limit {
  readonly olderThan: number;
  readonly maxBytes: number;
}
export type Limits = Partial<Record<Origin, Limit>>;

/**
 * Removes what came in a limited way and is older, and then the oldest of it until the rest takes no more bytes; how
 * many were removed. Spares what is pinned or came otherwise. Rejects where storage fails. O(n log n) for n sources.
 */
export async function prune(storage: Storage, limits: Limits): Promise<number> {
  const isLimited = ({ origin, pinned }: SourceRow) => limits[origin] !== undefined && !pinned;
  const rows = (await allRows(storage)).filter(isLimited);
  const tooMuch = Object.values(Object.groupBy(rows, ({ origin }) => origin)).flatMap((ofOrigin) =>
    beyond(limits[ofOrigin[0]!.origin]!, ofOrigin),
  );
  if (tooMuch.length === 0) return 0;
  return write(storage, SOURCE_STORES, true, async (transaction) => {
    // Pinned, kept by hand or told anew since they were looked at.
    const sources = transaction.objectStore('sources');
    const ids: string[] = [];
    for (const { id, body } of tooMuch) {
      const row = parseSourceRow(await sources.get(id));
      if (row?.body === body && isLimited(row)) ids.push(id);
    }
    return removeRows(transaction, ids);
  });
}

/** The part of the room that one site or feed may take while others need it. */
const FAIR_SHARE = 1 / 8;

/**
 * What of one origin goes. The newest stay, but first those within the fair share of their site or feed: a page that
 * gives itself address after address, or a feed that never ends, does not push out what came from elsewhere. Room that
 * is left then goes to whoever came last.
 */
function beyond({ olderThan, maxBytes }: Limit, rows: readonly SourceRow[]): SourceRow[] {
  const [young, old] = partition(rows, (row) => row.addedAt >= olderThan);
  const newestFirst = young.toSorted((a, b) => b.addedAt - a.addedAt);
  const taken = new Map<string, number>();
  const isWithinShare = (row: SourceRow) => {
    const from = row.batch ?? URL.parse(row.url ?? '')?.host ?? '';
    taken.set(from, (taken.get(from) ?? 0) + row.bytes);
    return taken.get(from)! <= maxBytes * FAIR_SHARE;
  };
  let bytes = 0;
  const hasNoRoom = (row: SourceRow) => (bytes += row.bytes) > maxBytes;
  return [...old, ...partition(newestFirst, isWithinShare).flat().filter(hasNoRoom)];
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const item of items) parts[isFirst(item) ? 0 : 1].push(item);
  return parts;
}
