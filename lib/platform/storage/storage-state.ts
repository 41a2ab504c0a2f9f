import { openPacks } from './pack-shelves.ts';
import type { Storage } from './storage.ts';

/** How it stands with what the reader keeps. Bytes are those of the whole extension; null where the browser is silent. */
export type StorageState =
  | {
      readonly kind: 'sound';
      readonly sources: number;
      readonly bytes: number | null;
      readonly quota: number | null;
      /** Packs that are on and cannot be read: their ids. */
      readonly unreadablePacks: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

/**
 * `no-storage`: the browser gives none. `newer-version`: a newer version of the extension has written here. `in-use`:
 * a page of an older version does not let go. `broken`: all else; repair may help.
 */
export type Unreadable = 'no-storage' | 'newer-version' | 'in-use' | 'broken';

/** What is wrong, if anything. Never rejects. */
export async function storageState(storage: Storage): Promise<StorageState> {
  try {
    const database = await storage.connect();
    const [sources, { unreadable }, { usage, quota }] = await Promise.all([
      database.count('sources'),
      openPacks(storage),
      estimate(),
    ]);
    const [bytes, most] = [usage ?? null, quota ?? null];
    return { kind: 'sound', sources, bytes, quota: most, unreadablePacks: unreadable };
  } catch (error) {
    return { kind: 'unreadable', why: whyUnreadable(error) };
  }
}

async function estimate(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return {};
  }
}

function whyUnreadable(error: unknown): Unreadable {
  if (typeof indexedDB === 'undefined') return 'no-storage';
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return 'newer-version';
  if (name === 'TimeoutError') return 'in-use';
  return name === 'SecurityError' || name === 'InvalidStateError' ? 'no-storage' : 'broken';
}
