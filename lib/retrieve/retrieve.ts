import { postingsOf, type InvertedIndex } from '../fingerprint-index/inverted-index.ts';
import { createTally, type Candidate } from './tally.ts';

/** A fingerprint in more documents than this share of the corpus tells nothing; never fewer than `MIN_CAP`. */
const CAP_SHARE = 0.005;
const MIN_CAP = 64;

/** In how many documents of a corpus of this size a fingerprint still tells something. */
export function capOf(size: number): number {
  return Math.max(MIN_CAP, Math.floor(size * CAP_SHARE));
}

/**
 * The documents that share most with the query, best first, at most `limit`; of equal ones the first. A shared
 * fingerprint weighs 1 / documents that hold it. O(postings of the query's fingerprints), bounded by the cap on each.
 */
export function retrieve(index: InvertedIndex, query: Uint32Array, limit: number): Candidate[] {
  const cap = capOf(index.size);
  const tally = createTally(index.size);
  for (const key of query) {
    const documents = postingsOf(index, key);
    if (documents.length <= cap) tally.add(documents, 0, 1 / documents.length);
  }
  return tally.best(limit);
}
