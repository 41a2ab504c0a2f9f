import { lengthOf } from './parts.ts';
import type { SegmentInUse } from './rank.ts';
import { MAX_DOCUMENTS, segmentHead, type Segment } from './segment.ts';
import { entriesOf } from './read-table.ts';
import { createTableWriter, shapeFor, type Entry, type Table, type TableShape } from './table.ts';

/** A document of a merged segment, as it was numbered before. */
export interface MergedFrom {
  readonly place: number;
  readonly document: number;
}

/**
 * One segment of the documents of several that have not been removed, in the same order; null where one of them is
 * damaged. `from` says for each document where it was, so that records are merged in the same way. Memory is the
 * merged segment and a bucket of each. O(postings x segments).
 */
export async function mergeSegments(
  segments: readonly SegmentInUse[],
): Promise<{ readonly parts: Uint8Array[]; readonly from: readonly MergedFrom[] } | null> {
  const from: MergedFrom[] = [];
  const renumbered = segments.map(({ segment, removed }, place) =>
    Int32Array.from({ length: segment.documents }, (_, document) =>
      removed.has(document) ? -1 : from.push({ place, document }) - 1,
    ),
  );
  if (from.length > MAX_DOCUMENTS) throw new RangeError(`more than ${MAX_DOCUMENTS} documents`);
  const ceiling = Math.min(...segments.map(({ segment }) => segment.ceiling));
  const livingShare = from.length / renumbered.reduce((sum, numbers) => sum + numbers.length, 0) || 0;
  const merge = (pick: (segment: Segment) => Table, below: number) =>
    mergeTables(
      segments.map(({ segment }) => pick(segment)),
      renumbered,
      from.length,
      livingShare,
      below,
    );
  const fingerprints = await merge((segment) => segment.fingerprints, ceiling);
  const ids = await merge((segment) => segment.ids, 2 ** 32);
  if (fingerprints === null || ids === null) return null;
  const head = segmentHead(from.length, ceiling, [lengthOf(fingerprints), lengthOf(ids)]);
  return { parts: [head, ...fingerprints, ...ids], from };
}

async function mergeTables(
  tables: readonly Table[],
  renumbered: readonly Int32Array[],
  documents: number,
  livingShare: number,
  ceiling: number,
): Promise<Uint8Array[] | null> {
  const shift = Math.min(...tables.map(({ shape }) => shape.shift));
  const sum = (pick: (shape: TableShape) => number) =>
    tables.reduce((sum, { shape }) => sum + pick(shape) * livingShare, 0);
  const keys = Math.ceil(sum((shape) => shape.keys));
  const postings = Math.ceil(sum((shape) => shape.postings));
  const writer = createTableWriter(shapeFor({ documents, keys, postings, ceiling, shift }));
  const isWhole = await mergeInto(tables, renumbered, ceiling, writer.add);
  return isWhole ? writer.finish() : null;
}

/** Tells each key of the tables with its living documents, by ascending key; false where one is damaged. */
async function mergeInto(
  tables: readonly Table[],
  renumbered: readonly Int32Array[],
  ceiling: number,
  tell: (key: number, documents: number[]) => void,
): Promise<boolean> {
  const cursors = await Promise.all(tables.map(openCursor));
  for (;;) {
    if (cursors.some((cursor) => cursor.isDamaged())) return false;
    const key = Math.min(...cursors.map((cursor) => cursor.head()?.key ?? Infinity));
    if (key >= ceiling) return true;
    const documents: number[] = [];
    for (const [place, cursor] of cursors.entries()) {
      const entry = cursor.head();
      if (entry?.key !== key) continue;
      for (const document of entry.documents) {
        const now = renumbered[place]![document]!;
        if (now >= 0) documents.push(now);
      }
      if (cursor.step()) await cursor.refill();
    }
    if (documents.length > 0) tell(key, documents);
  }
}

/** Walks a table. `step` says whether `refill` must be awaited before the next `head`. */
async function openCursor(table: Table) {
  const buckets = entriesOf(table);
  let entries: readonly Entry[] | null = [];
  let at = 0;
  async function refill(): Promise<void> {
    const next = await buckets.next();
    entries = next.done ? [] : next.value;
    at = 0;
  }
  await refill();
  return {
    head: (): Entry | undefined => entries?.[at],
    step: (): boolean => ++at === entries?.length,
    refill,
    isDamaged: (): boolean => entries === null,
  };
}
