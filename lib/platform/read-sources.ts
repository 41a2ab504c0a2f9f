import type { ReadingPort } from '../background/ports.ts';
import { mayKeep } from '../settings/private-hosts.ts';
import type { Settings } from '../settings/settings.ts';
import { readSettings } from './settings.ts';
import { prune, type Limits } from './storage/prune.ts';
import { parseSourceRow, sourceOf } from './storage/source-rows.ts';
import { createSources } from './storage/sources.ts';
import type { Storage } from './storage/storage.ts';

const DAY_MS = 86_400_000;
const MEGABYTE = 1_000_000;

/** Limits are looked after again when so much time has gone by: that looks at every row. */
const PRUNE_MS = 3_600_000;

type Bounds = Pick<Settings, 'keepReadDays' | 'keepReadMegabytes' | 'keepFeedDays' | 'keepFeedMegabytes'>;

export interface ReadSources extends ReadingPort {
  /** Removes what is beyond the limits that the reader set, of what feeds brought too. Never rejects. */
  readonly prune: () => Promise<void>;
  /** Stories of feeds that are older stay out, in ms since the epoch. */
  readonly oldestOfFeeds: () => Promise<number>;
}

/** What the reader has read, in the storage. Nothing rejects: where it cannot be kept it is not. */
export function createReadSources(
  storage: Storage,
  settings: () => Promise<Bounds & Pick<Settings, 'keepRead' | 'keepReadExcept'>> = readSettings,
): ReadSources {
  const sources = createSources(storage);

  async function pruneNow(): Promise<void> {
    try {
      await prune(storage, limitsOf(await settings(), storage.now()));
    } catch {
      // The next time, then.
    }
  }

  /**
   * Looks after the limits when it is time. The last time lies on the disk: the background is stopped after half a
   * minute, and would begin to count anew each time.
   */
  async function pruneInTime(): Promise<void> {
    const database = await storage.connect();
    const now = storage.now();
    if (Math.abs(now - ((await database.get('meta', 'prunedAt')) ?? 0)) <= PRUNE_MS) return;
    await pruneNow();
    await database.put('meta', now, 'prunedAt');
  }

  return {
    mayKeep: async (url) => mayKeep(url, await settings()),
    async put(source) {
      if (await isHereAlready(storage, source)) return false;
      const stored = await sources.put(source, { origin: 'read', pinned: false });
      const isFull = !stored.ok && stored.failure === 'storage-full';
      await (isFull ? pruneNow() : pruneInTime().catch(() => {}));
      return stored.ok;
    },
    prune: pruneNow,
    oldestOfFeeds: async () => limitsOf(await settings(), storage.now()).feed.olderThan,
  };
}

function limitsOf(bounds: Bounds, now: number) {
  const limit = (days: number, megabytes: number) => ({
    olderThan: now - days * DAY_MS,
    maxBytes: megabytes * MEGABYTE,
  });
  return {
    read: limit(bounds.keepReadDays, bounds.keepReadMegabytes),
    feed: limit(bounds.keepFeedDays, bounds.keepFeedMegabytes),
  } satisfies Limits;
}

/** Kept by hand, or read today as it is now. */
async function isHereAlready(
  { connect, now }: Storage,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<boolean> {
  try {
    const database = await connect();
    const row = parseSourceRow(await database.get('sources', id));
    if (row === null) return false;
    if (row.origin === 'kept') return true;
    if (now() - row.addedAt > DAY_MS) return false;
    return (await sourceOf(await database.get('bodies', row.body)))?.text === text;
  } catch {
    return false;
  }
}
