import { capOf } from '../retrieve/retrieve.ts';
import { createTally } from '../retrieve/tally.ts';
import { postingsIn, type Segment } from './segment.ts';

/** A segment and the documents of it that have been replaced or deleted since it was written: its tombstones. */
export interface SegmentInUse {
  readonly segment: Segment;
  readonly removed: ReadonlySet<number>;
}

/** A document of one of several segments that shares fingerprints with the query. */
export interface SegmentCandidate {
  /** Which of the segments, by its place in the list. */
  readonly place: number;
  readonly document: number;
  readonly weight: number;
}

/**
 * What `retrieve` answers over one index of all documents that have not been removed: the same weights in the same
 * order. A segment that cannot be read takes no part and is told to `onDamaged`. O(postings of the query's
 * fingerprints), bounded by the cap on each; reads a bucket a fingerprint and segment.
 */
export async function rank(
  segments: readonly SegmentInUse[],
  query: Uint32Array,
  limit: number,
  onDamaged: (place: number) => void,
): Promise<SegmentCandidate[]> {
  const lists = await Promise.all(
    segments.map(({ segment }) => postingsIn(segment, query).catch(() => null)),
  );
  lists.forEach((list, place) => {
    if (list === null) onDamaged(place);
  });
  const size = segments.reduce((sum, { segment, removed }) => sum + segment.documents - removed.size, 0);
  const cap = capOf(size);
  const bases = basesOf(segments);
  const tally = createTally(bases.at(-1)!);
  for (const key of query) {
    const documents = lists.map((list, place) => living(list?.get(key), segments[place]!.removed));
    const count = documents.reduce((sum, list) => sum + list.length, 0);
    if (count === 0 || count > cap) continue;
    documents.forEach((list, place) => tally.add(list, bases[place]!, 1 / count));
  }
  return tally.best(limit).map(({ document, weight }) => {
    const place = bases.findLastIndex((base) => base <= document);
    return { place, document: document - bases[place]!, weight };
  });
}

/** Where the documents of each segment start when all are numbered through; at the end, how many there are. */
function basesOf(segments: readonly SegmentInUse[]): number[] {
  const bases = [0];
  for (const { segment } of segments) bases.push(bases.at(-1)! + segment.documents);
  return bases;
}

const NONE = new Uint32Array(0);

function living(documents: Uint32Array | undefined, removed: ReadonlySet<number>): Uint32Array {
  if (documents === undefined) return NONE;
  return removed.size === 0 ? documents : documents.filter((document) => !removed.has(document));
}
