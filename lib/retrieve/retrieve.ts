import { postingsOf, type InvertedIndex } from '../fingerprint-index/inverted-index.ts';

/** A document that shares fingerprints with the query; `weight` sums their rarity. */
export interface Candidate {
  readonly document: number;
  readonly weight: number;
}

/** A fingerprint in more documents than this share of the corpus tells nothing; never fewer than `MIN_CAP`. */
const CAP_SHARE = 0.005;
const MIN_CAP = 64;

/** In how many documents of a corpus of this size a fingerprint still tells something. */
export function capOf(size: number): number {
  return Math.max(MIN_CAP, Math.floor(size * CAP_SHARE));
}

/**
 * The documents that share most with the query, best first, at most `limit`; of equal ones the first. A shared
 * fingerprint weighs 1 / documents that hold it. O(postings of the query's fingerprints), bounded by the cap on each,
 * and 8 bytes a document: at a million of them a map of weights and a sort of all that were met took most of the time.
 */
export function retrieve(index: InvertedIndex, query: Uint32Array, limit: number): Candidate[] {
  const cap = capOf(index.size);
  const weights = new Float64Array(index.size);
  const met: number[] = [];
  for (const key of query) {
    const documents = postingsOf(index, key);
    if (documents.length > cap) continue;
    for (const document of documents) {
      if (weights[document] === 0) met.push(document);
      weights[document]! += 1 / documents.length;
    }
  }
  return best(met, weights, limit);
}

/** The documents of most weight, best first. O(documents), and `limit` for each that comes among the best so far. */
function best(documents: readonly number[], weights: Float64Array, limit: number): Candidate[] {
  const found: Candidate[] = [];
  if (limit < 1) return found;
  for (const document of documents) {
    const candidate = { document, weight: weights[document]! };
    if (found.length === limit && !isBefore(candidate, found[limit - 1]!)) continue;
    let at = Math.min(found.length, limit - 1);
    for (; at > 0 && isBefore(candidate, found[at - 1]!); at--) found[at] = found[at - 1]!;
    found[at] = candidate;
  }
  return found;
}

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.document < b.document);
}
