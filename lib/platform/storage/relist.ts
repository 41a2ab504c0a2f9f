import { isReadable } from '../../segment/segment.ts';
import { bodiesIn, openSegmentRow } from './segment-rows.ts';
import { writtenBy } from './source-rows.ts';
import { write, type Storage } from './storage.ts';

/**
 * Throws segments away, and lists their sources as loose, to be indexed anew. What is loose and what is gone is worked
 * out from the bodies themselves, so that it is right whatever was damaged. O(bodies).
 */
export async function dropSegments(storage: Storage, numbers: readonly number[]): Promise<void> {
  const stores = ['bodies', 'segments', 'imports', 'loose', 'gone'] as const;
  await write(storage, stores, true, async (transaction) => {
    const segments = transaction.objectStore('segments');
    for (const number of numbers) await segments.delete(number);
    const [bodies, rows, imports] = await Promise.all([
      transaction.objectStore('bodies').getAllKeys(),
      segments.getAll(),
      transaction.objectStore('imports').getAll(),
    ]);
    const listed = new Set(rows.flatMap((row) => [...bodiesIn(row)]));
    const hidden = imports.flatMap((row) => writtenBy(row).bodies);
    const isHidden = (body: number) => hidden.some(([from, to]) => from <= body && body <= to);
    const there = new Set(bodies);
    const [loose, gone] = [transaction.objectStore('loose'), transaction.objectStore('gone')];
    await Promise.all([loose.clear(), gone.clear()]);
    for (const body of bodies) if (!listed.has(body) && !isHidden(body)) await loose.put(true, body);
    for (const body of listed) if (!there.has(body)) await gone.put(true, body);
  });
}

/** The segments in use: not those of imports that are under way. */
export async function segmentsInUse({ connect }: Pick<Storage, 'connect'>): Promise<number[]> {
  const transaction = (await connect()).transaction(['imports', 'segments']);
  const [imports, numbers] = await Promise.all([
    transaction.objectStore('imports').getAll(),
    transaction.objectStore('segments').getAllKeys(),
  ]);
  const hidden = new Set(imports.flatMap((row) => writtenBy(row).segments));
  return numbers.filter((number) => !hidden.has(number));
}

/** The segments that cannot be read from end to end. O(bytes of all segments). */
async function damagedSegments(storage: Storage): Promise<number[]> {
  const database = await storage.connect();
  const damaged: number[] = [];
  for (const number of await segmentsInUse(storage)) {
    const open = await openSegmentRow(await database.get('segments', number));
    if (open === null || !(await isReadable(open.segment).catch(() => false))) damaged.push(number);
  }
  return damaged;
}

/** Throws damaged segments away; whether there were any. Their sources are found again at once. */
export async function mendSegments(storage: Storage): Promise<boolean> {
  const damaged = await damagedSegments(storage);
  if (damaged.length > 0) await dropSegments(storage, damaged);
  return damaged.length > 0;
}
