import type { Added, Holdings } from '../background/library.ts';
import { openBundled } from './bundled.ts';
import { openOwn } from './storage/own-shelves.ts';
import { openPacks, type OpenPacks } from './storage/pack-shelves.ts';
import { dropSegments, mendSegments } from './storage/relist.ts';
import { revisionOf, type Storage } from './storage/storage.ts';
import { tidy } from './storage/tidy.ts';

/** Everything that an article is compared with: what is bundled, the reader's own sources, and packs. */
export function createHoldings(storage: Storage): Holdings {
  const open: OpenPacks = new Map();
  return {
    bundled: openBundled,
    revision: () => revisionOf(storage),
    added: () => openAdded(storage, open),
    mend: () => mendSegments(storage),
    tidy: () => tidy(storage),
  };
}

/**
 * What the reader added. Damaged segments are thrown away on the way; what they held is read from its bodies. `open`:
 * packs that are open already.
 */
export async function openAdded(storage: Storage, open?: OpenPacks): Promise<Added> {
  let own = await openOwn(storage);
  if (own.damaged.length > 0) {
    await dropSegments(storage, own.damaged);
    own = await openOwn(storage);
  }
  const packs = await openPacks(storage, open);
  const isWhole = own.damaged.length === 0 && own.unreadable === 0 && packs.unreadable.length === 0;
  return { stocks: [own.stock, ...packs.stocks], isWhole };
}
