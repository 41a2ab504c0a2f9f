import type { SourceRow } from './source-rows.ts';
import type { Writing } from './storage.ts';

/** The stores that a change of sources touches. */
export const SOURCE_STORES = ['sources', 'bodies', 'loose', 'gone'] as const;

/** Puts a row whose body has been written, in the place of the one with its id. */
export async function putRow(transaction: Writing, row: SourceRow): Promise<void> {
  const sources = transaction.objectStore('sources');
  const old: { body?: unknown; origin?: unknown; pinned?: unknown } | undefined = await sources.get(row.id);
  if (typeof old?.body === 'number') await removeBody(transaction, old.body);
  // What was kept by hand stays so when the page is read again, and what is pinned stays pinned.
  const origin = old?.origin === 'kept' && row.origin === 'read' ? 'kept' : row.origin;
  await sources.put({ ...row, origin, pinned: row.pinned || old?.pinned === true });
}

/** Removes the sources of these ids with their bodies; how many there were. */
export async function removeRows(transaction: Writing, ids: readonly string[]): Promise<number> {
  const sources = transaction.objectStore('sources');
  let removed = 0;
  for (const id of ids) {
    const row: { body?: unknown } | undefined = await sources.get(id);
    if (row === undefined) continue;
    if (typeof row.body === 'number') await removeBody(transaction, row.body);
    await sources.delete(id);
    removed++;
  }
  return removed;
}

/** A body that a segment speaks of is remembered as gone, until that segment is merged. */
async function removeBody(transaction: Writing, body: number): Promise<void> {
  await transaction.objectStore('bodies').delete(body);
  const loose = transaction.objectStore('loose');
  if ((await loose.getKey(body)) === undefined) await transaction.objectStore('gone').put(true, body);
  else await loose.delete(body);
}
