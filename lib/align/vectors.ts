import type { Side } from './text-pair.ts';

/**
 * The sentences of one text as weighted term vectors, packed: sentence `s` holds the terms
 * `terms[starts[s]..starts[s + 1]]` with those `weights` (term frequency x rarity); `norms[s]` is its length.
 */
export interface Vectors {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  readonly norms: Float64Array;
}

/** Packs each sentence of a text into a vector. O(tokens). */
export function sentenceVectors(side: Side, rarity: Float64Array): Vectors {
  const { terms, sentenceStarts, sentenceCount } = side;
  const starts = new Uint32Array(sentenceCount + 1);
  const packedTerms = new Uint32Array(terms.length);
  const weights = new Float64Array(terms.length);
  const norms = new Float64Array(sentenceCount);
  const slot = new Int32Array(rarity.length).fill(-1);
  let used = 0;
  for (let s = 0; s < sentenceCount; s++) {
    const first = used;
    for (let i = sentenceStarts[s]!; i < sentenceStarts[s + 1]!; i++) {
      const term = terms[i]!;
      if (slot[term]! < first) {
        slot[term] = used;
        packedTerms[used] = term;
        weights[used++] = rarity[term]!;
      } else weights[slot[term]!] = weights[slot[term]!]! + rarity[term]!;
    }
    let squares = 0;
    for (let at = first; at < used; at++) squares += weights[at]! * weights[at]!;
    norms[s] = Math.sqrt(squares);
    starts[s + 1] = used;
  }
  return { starts, terms: packedTerms.subarray(0, used), weights: weights.subarray(0, used), norms };
}

/** For each term, the entries of `vectors` that hold it, in order: `entries[starts[t]..starts[t + 1]]`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly sentences: Uint32Array;
  readonly weights: Float64Array;
}

/** Turns vectors round: from terms to the sentences that hold them. O(entries + vocabulary). */
export function invert(vectors: Vectors, vocabulary: number): Postings {
  const starts = new Uint32Array(vocabulary + 1);
  for (const term of vectors.terms) starts[term + 1]!++;
  for (let term = 0; term < vocabulary; term++) starts[term + 1] = starts[term + 1]! + starts[term]!;
  const next = starts.slice(0, vocabulary);
  const sentences = new Uint32Array(vectors.terms.length);
  const weights = new Float64Array(vectors.terms.length);
  for (let s = 0; s < vectors.norms.length; s++) {
    for (let at = vectors.starts[s]!; at < vectors.starts[s + 1]!; at++) {
      const to = next[vectors.terms[at]!]!++;
      sentences[to] = s;
      weights[to] = vectors.weights[at]!;
    }
  }
  return { starts, sentences, weights };
}
