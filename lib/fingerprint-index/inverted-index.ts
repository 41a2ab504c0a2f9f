import { bucketStarts, find } from './sorted-table.ts';

/**
 * Which documents hold a fingerprint. Row `i` of `keys` (ascending) owns `documents[offsets[i]..offsets[i + 1]]`,
 * ascending too.
 */
export interface InvertedIndex {
  readonly size: number;
  readonly keys: Uint32Array;
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  readonly starts: Uint32Array;
}

/** More documents than this need a second index: a key and a document share the 53 bits of a number. */
export const MAX_DOCUMENTS = 2 ** 21;

/** Indexes documents by the fingerprints of each; document `i` is `lists[i]`. O(p log p) in the postings. */
export function buildIndex(lists: readonly Uint32Array[]): InvertedIndex {
  if (lists.length > MAX_DOCUMENTS) throw new RangeError(`more than ${MAX_DOCUMENTS} documents`);
  const postings = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let length = 0;
  lists.forEach((list, document) => {
    for (const key of list) postings[length++] = key * MAX_DOCUMENTS + document;
  });
  postings.sort();
  const keys: number[] = [];
  const offsets: number[] = [];
  const documents = new Uint32Array(postings.length);
  let filled = 0;
  for (let i = 0; i < postings.length; i++) {
    const posting = postings[i]!;
    if (i > 0 && posting === postings[i - 1]) continue;
    const key = Math.floor(posting / MAX_DOCUMENTS);
    if (keys.at(-1) !== key) {
      keys.push(key);
      offsets.push(filled);
    }
    documents[filled++] = posting % MAX_DOCUMENTS;
  }
  offsets.push(filled);
  return indexOf(lists.length, Uint32Array.from(keys), Uint32Array.from(offsets), documents.slice(0, filled));
}

/** An index of columns that are already in order. */
export function indexOf(
  size: number,
  keys: Uint32Array,
  offsets: Uint32Array,
  documents: Uint32Array,
): InvertedIndex {
  return { size, keys, offsets, documents, starts: bucketStarts(keys) };
}

/** The documents that hold a fingerprint, ascending. O(1) expected. */
export function postingsOf(index: InvertedIndex, key: number): Uint32Array {
  const row = find(index.keys, index.starts, key);
  return row < 0 ? NONE : index.documents.subarray(index.offsets[row], index.offsets[row + 1]);
}

const NONE = new Uint32Array(0);
