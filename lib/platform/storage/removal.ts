import type { FailureReason } from '../../compare/outcome.ts';
import { succeed, type Result } from '../../protocol/result.ts';
import { putItems, type Item } from './imports.ts';
import { eachSource, removeSources } from './source-list.ts';
import type { Storage } from './storage.ts';

/** Sources that were removed, and how to bring them back as they were. */
export interface Removal {
  readonly count: number;
  readonly undo: () => Promise<Result<number, FailureReason>>;
}

/**
 * Removes sources, and holds them in memory to be brought back: for the few that a reader picks, not for thousands. One
 * that was put under the same id meanwhile is replaced by the undoing.
 */
export async function removeForNow(
  storage: Storage,
  ids: readonly string[],
): Promise<Result<Removal, FailureReason>> {
  const items: Item[] = [];
  for await (const { source, row } of eachSource(storage, ids)) {
    const { origin, pinned, addedAt, batch } = row;
    items.push({ source, about: { origin, pinned, addedAt, ...(batch !== undefined && { batch }) } });
  }
  const removed = await removeSources(storage, ids);
  if (!removed.ok) return removed;
  async function* again(): AsyncGenerator<Item> {
    yield* items;
  }
  return succeed({ count: removed.value, undo: () => putItems(storage, again()) });
}
