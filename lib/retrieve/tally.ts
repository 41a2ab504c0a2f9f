/** A document that shares fingerprints with the query; `weight` sums their rarity. */
export interface Candidate {
  readonly document: number;
  readonly weight: number;
}

/** The weights of documents, added up as postings come. */
export interface Tally {
  /** Adds a weight to each document; `offset` is added to their numbers. */
  readonly add: (documents: Uint32Array, offset: number, weight: number) => void;
  /** The documents of most weight, best first, at most `limit`; of equal ones the first. */
  readonly best: (limit: number) => Candidate[];
}

/**
 * A tally of so many documents: 8 bytes each. At a million of them a map of weights and a sort of all that were met
 * took most of the time. `best` is O(documents met), and `limit` for each that comes among the best so far.
 */
export function createTally(size: number): Tally {
  const weights = new Float64Array(size);
  const met: number[] = [];
  return {
    add(documents, offset, weight) {
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i]! + offset;
        if (weights[document] === 0) met.push(document);
        weights[document]! += weight;
      }
    },
    best: (limit) => best(met, weights, limit),
  };
}

function best(documents: readonly number[], weights: Float64Array, limit: number): Candidate[] {
  const found: Candidate[] = [];
  if (limit < 1) return found;
  for (const document of documents) {
    const weight = weights[document]!;
    if (found.length === limit && weight < found[limit - 1]!.weight) continue;
    const candidate = { document, weight };
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
