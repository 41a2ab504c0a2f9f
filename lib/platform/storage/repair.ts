import type { FailureReason } from '../../compare/outcome.ts';
import { verifyPack } from '../../pack/verify-pack.ts';
import { fail, succeed, type Result } from '../../protocol/result.ts';
import { bytesInBlob } from './blob-bytes.ts';
import { deleteDatabase } from './database.ts';
import { sweepImports } from './imports.ts';
import { parsePackRow } from './pack-rows.ts';
import { removeRows, SOURCE_STORES } from './put-rows.ts';
import { dropSegments, segmentsInUse } from './relist.ts';
import { parseSourceRow, rowOfBody, sourceOf, writtenBy } from './source-rows.ts';
import { whyNotStored, write, type Storage } from './storage.ts';

/** Sources that are there, and what had to go: sources and packs that could not be read. */
export interface Repaired {
  readonly kept: number;
  readonly dropped: number;
  readonly packsDropped: number;
}

/**
 * Throws the index away, to be built anew, and all rows that cannot be read. A source whose row is broken gets a new one
 * out of its body, so that nothing is lost that could be read. O(bytes of everything).
 */
export async function repair(storage: Storage): Promise<Result<Repaired, FailureReason>> {
  try {
    await sweepImports(storage);
    const { dropped, kept } = await mendRows(storage);
    await dropSegments(storage, await segmentsInUse(storage));
    const packsDropped = await dropPacks(storage);
    storage.note?.({ name: 'repaired', code: 'ok', count: dropped + packsDropped });
    return succeed({ kept, dropped, packsDropped });
  } catch (error) {
    storage.note?.({ name: 'repaired', code: whyNotStored(error) });
    return fail(whyNotStored(error));
  }
}

async function mendRows(storage: Storage): Promise<{ kept: number; dropped: number }> {
  const database = await storage.connect();
  const sound = new Set<number>();
  const broken: string[] = [];
  for (const id of await database.getAllKeys('sources')) {
    const row = parseSourceRow(await database.get('sources', id));
    const source = row && (await sourceOf(await database.get('bodies', row.body)));
    if (row !== null && source?.id === id) sound.add(row.body);
    else broken.push(id);
  }
  let found = 0;
  for (const number of await database.getAllKeys('bodies')) {
    if (sound.has(number)) continue;
    const body: unknown = await database.get('bodies', number);
    const row = (await sourceOf(body)) === null ? null : rowOfBody(body, number);
    found += await write(storage, [...SOURCE_STORES, 'imports'], true, async (transaction) => {
      const [sources, bodies] = [transaction.objectStore('sources'), transaction.objectStore('bodies')];
      const imports = await transaction.objectStore('imports').getAll();
      const isHidden = imports.some((row) =>
        writtenBy(row).bodies.some(([from, to]) => from <= number && number <= to),
      );
      const old = row && parseSourceRow(await sources.get(row.id));
      // Written by another page since the rows were looked through.
      if (isHidden || old?.body === number) return 0;
      const isReplaced = old !== null && sound.has(old.body);
      if (row === null || isReplaced) await bodies.delete(number);
      else await sources.put(row);
      return row === null || isReplaced ? 0 : 1;
    });
  }
  const lost = await write(storage, SOURCE_STORES, true, async (transaction) => {
    const sources = transaction.objectStore('sources');
    const still: string[] = [];
    for (const id of broken) {
      const row = parseSourceRow(await sources.get(id));
      const body = row && (await transaction.objectStore('bodies').getKey(row.body));
      if (body === null || body === undefined) still.push(id);
    }
    return removeRows(transaction, still);
  });
  return { kept: sound.size + found, dropped: lost };
}

async function dropPacks(storage: Storage): Promise<number> {
  const database = await storage.connect();
  let dropped = 0;
  for (const id of await database.getAllKeys('packs')) {
    const row = parsePackRow(await database.get('packs', id));
    const isSound = row !== null && typeof (await verifyPack(bytesInBlob(row.file))) !== 'string';
    if (isSound) continue;
    await write(storage, ['packs'], true, (transaction) => transaction.objectStore('packs').delete(id));
    dropped++;
  }
  return dropped;
}

/** Deletes everything that is stored: sources, packs, subscriptions, what was silenced. */
export async function resetStorage(storage: Storage): Promise<Result<null, FailureReason>> {
  try {
    // Where it opens it is closed by what deletes it.
    await deleteDatabase(await nameOf(storage));
    return succeed(null);
  } catch (error) {
    return fail(whyNotStored(error));
  }
}

async function nameOf({ connect }: Storage): Promise<string | undefined> {
  return connect().then(
    ({ name }) => name,
    () => undefined,
  );
}
