import type { CorpusRecord } from '../../corpus/corpus.ts';
import { mergeFrequencies } from '../../segment/merge-frequencies.ts';
import { mergeSegments } from '../../segment/merge.ts';
import { sweepImports } from './imports.ts';
import { mendSegments } from './relist.ts';
import { openSegmentRow, segmentOf, segmentRow, type OpenSegment, type SegmentRow } from './segment-rows.ts';
import { recordOfBody, writtenBy } from './source-rows.ts';
import { write, type Storage } from './storage.ts';

/** Loose sources are sketches in memory, some 10 kB each: with so many, it is time for a segment. */
const MAX_LOOSE = 256;
/** Sources of one segment that is built at once, in memory. */
const MOST_AT_ONCE = 2000;
/** Each segment is asked for each fingerprint, so that many small ones are slow; with more, the smallest are merged. */
const MAX_SEGMENTS = 8;
const MERGED_AT_ONCE = 5;
/** Share of a segment's sources that are gone, above which it is written anew without them. */
const MAX_GONE = 0.25;

const LOCK = 'tidy';

/**
 * Brings the index into order, step by step: takes back imports of pages that have ended, indexes what is loose, merges
 * segments. Each step is one transaction, and answers are the same before and after it. Returns at once where another
 * page is at it. Rejects where storage fails; what was done until then stays.
 */
export async function tidy(storage: Storage): Promise<void> {
  const free = await storage.locks.holdIfFree(LOCK);
  if (free === null) return;
  const began = storage.now();
  let steps = 0;
  try {
    await sweepImports(storage);
    while (await indexLoose(storage)) steps++;
    while (await mergeSome(storage)) steps++;
    if (steps > 0) storage.note?.({ name: 'merged', code: 'ok', ms: storage.now() - began, count: steps });
  } finally {
    free();
  }
}

/** Whether more is loose than should be. */
async function indexLoose(storage: Storage): Promise<boolean> {
  const database = await storage.connect();
  if ((await database.count('loose')) < MAX_LOOSE) return false;
  const numbers = await database.getAllKeys('loose', null, MOST_AT_ONCE);
  const read: { number: number; record: CorpusRecord }[] = [];
  for (const number of numbers) {
    const record = await recordOfBody(await database.get('bodies', number));
    // One that cannot be read stays where it is and is in no segment; repair drops it.
    if (record !== null) read.push({ number, record });
  }
  const segment = segmentOf(read.map(({ record }) => record));
  storage.at('build: indexed');
  await write(storage, ['segments', 'loose', 'gone'], false, async (transaction) => {
    const [loose, gone] = [transaction.objectStore('loose'), transaction.objectStore('gone')];
    const bodies = Uint32Array.from(read, ({ number }) => number);
    if (bodies.length > 0) await transaction.objectStore('segments').add({ ...segment, bodies });
    for (const number of bodies) if ((await loose.getKey(number)) === undefined) await gone.put(true, number);
    for (const number of numbers) await loose.delete(number);
    storage.at('build: inside the write');
  });
  return true;
}

interface Listed extends OpenSegment {
  readonly number: number;
  readonly removed: ReadonlySet<number>;
}

async function mergeSome(storage: Storage): Promise<boolean> {
  const listed = await listSegments(storage);
  if (listed === null) return mendSegments(storage);
  const chosen = choose(listed);
  if (chosen.length === 0) return false;
  const merged = await mergeSegments(chosen);
  if (merged === null) return mendSegments(storage);
  const counts = chosen.map(({ frequencies }) => frequencies);
  const bodies = Uint32Array.from(merged.from, ({ place, document }) => chosen[place]!.bodies[document]!);
  const row = { ...segmentRow(merged.parts, mergeFrequencies([counts[0]!, ...counts.slice(1)])), bodies };
  storage.at('merge: merged');
  return swap(storage, chosen, row);
}

/** The segments that are to become one: those that are torn, or the smallest where there are too many. */
function choose(listed: readonly Listed[]): readonly Listed[] {
  const torn = listed.find(({ removed, bodies }) => removed.size > MAX_GONE * bodies.length);
  if (torn !== undefined) return [torn];
  if (listed.length <= MAX_SEGMENTS) return [];
  return listed.toSorted((a, b) => a.bodies.length - b.bodies.length).slice(0, MERGED_AT_ONCE);
}

/** Puts one segment in the place of others; false where another page has changed them meanwhile. */
async function swap(storage: Storage, old: readonly Listed[], row: SegmentRow): Promise<boolean> {
  return write(storage, ['segments', 'gone'], false, async (transaction) => {
    const [segments, gone] = [transaction.objectStore('segments'), transaction.objectStore('gone')];
    for (const { number } of old) if ((await segments.getKey(number)) === undefined) return false;
    if (row.bodies.length > 0) await segments.add(row);
    for (const { number } of old) await segments.delete(number);
    storage.at('merge: inside the swap');
    for (const { removed, bodies } of old) {
      for (const document of removed) await gone.delete(bodies[document]!);
    }
    return true;
  });
}

/** The segments that are in use; null where one of them cannot be opened. */
async function listSegments({ connect }: Storage): Promise<Listed[] | null> {
  const transaction = (await connect()).transaction(['imports', 'segments', 'gone']);
  const [imports, numbers, rows, gone] = await Promise.all([
    transaction.objectStore('imports').getAll(),
    transaction.objectStore('segments').getAllKeys(),
    transaction.objectStore('segments').getAll(),
    transaction.objectStore('gone').getAllKeys(),
  ]);
  const hidden = new Set(imports.flatMap((row) => writtenBy(row).segments));
  const isGone = new Set(gone);
  const listed: Listed[] = [];
  for (const [i, number] of numbers.entries()) {
    if (hidden.has(number)) continue;
    const open = await openSegmentRow(rows[i]);
    if (open === null) return null;
    const removed = [...open.bodies.keys()].filter((document) => isGone.has(open.bodies[document]!));
    listed.push({ number, ...open, removed: new Set(removed) });
  }
  return listed;
}
