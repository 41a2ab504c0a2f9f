import type { TextPair } from './text-pair.ts';
import { invert, type Postings, sentenceVectors, type Vectors } from './vectors.ts';

/** A sentence of the article and one of the source that share enough words to start from. */
export interface Seed {
  readonly article: number;
  readonly source: number;
  readonly cosine: number;
}

/** Cosine and Dice from which two sentences are a seed; see benchmarks/align. */
const MIN_SIMILARITY = 0.25;
/** Products summed at most; beyond it the most frequent terms are left out, which hardly weigh anything. */
const MAX_PRODUCTS = 4_000_000;
/** Source sentences kept for one article sentence: more only happens in text that repeats itself. */
const MAX_SEEDS_A_SENTENCE = 24;

/**
 * Finds all pairs of similar sentences: cosine of tf x isf vectors and Dice of term sets, both above `least`
 * (Sanchez-Perez et al., PAN 2014). Time is bound by MAX_PRODUCTS plus the length of the texts.
 */
export function findSeeds(pair: TextPair, leastCosine = MIN_SIMILARITY, leastDice = MIN_SIMILARITY): Seed[] {
  const article = sentenceVectors(pair.article, pair.rarity);
  const source = sentenceVectors(pair.source, pair.rarity);
  const postings = invert(source, pair.vocabulary);
  const cap = postingsCap(article, postings);
  const dots = new Float64Array(pair.source.sentenceCount);
  const shared = new Uint16Array(pair.source.sentenceCount);
  const seeds: Seed[] = [];
  for (let a = 0; a < pair.article.sentenceCount; a++) {
    const touched = accumulate(article, a, postings, cap, dots, shared);
    const size = article.starts[a + 1]! - article.starts[a]!;
    const found: Seed[] = [];
    for (const b of touched) {
      const cosine = dots[b]! / (article.norms[a]! * source.norms[b]!);
      const dice = (2 * shared[b]!) / (size + source.starts[b + 1]! - source.starts[b]!);
      if (cosine > leastCosine && dice > leastDice) found.push({ article: a, source: b, cosine });
      dots[b] = 0;
      shared[b] = 0;
    }
    if (found.length > MAX_SEEDS_A_SENTENCE) {
      found.sort((x, y) => y.cosine - x.cosine);
      found.length = MAX_SEEDS_A_SENTENCE;
    }
    for (const seed of found) seeds.push(seed);
  }
  return seeds;
}

function accumulate(
  article: Vectors,
  a: number,
  postings: Postings,
  cap: number,
  dots: Float64Array,
  shared: Uint16Array,
): number[] {
  const touched: number[] = [];
  for (let at = article.starts[a]!; at < article.starts[a + 1]!; at++) {
    const term = article.terms[at]!;
    const from = postings.starts[term]!;
    const to = postings.starts[term + 1]!;
    if (to - from > cap) continue;
    const weight = article.weights[at]!;
    for (let p = from; p < to; p++) {
      const b = postings.sentences[p]!;
      if (shared[b] === 0) touched.push(b);
      shared[b]!++;
      dots[b] = dots[b]! + weight * postings.weights[p]!;
    }
  }
  return touched;
}

/** The longest posting list that is read: as long as all of them together keep within MAX_PRODUCTS. */
function postingsCap(article: Vectors, postings: Postings): number {
  const products = new Map<number, number>();
  let all = 0;
  for (const term of article.terms) {
    const length = postings.starts[term + 1]! - postings.starts[term]!;
    products.set(length, (products.get(length) ?? 0) + length);
    all += length;
  }
  if (all <= MAX_PRODUCTS) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const length of [...products.keys()].sort((a, b) => a - b)) {
    sum += products.get(length)!;
    if (sum > MAX_PRODUCTS) return length - 1;
  }
  return Number.POSITIVE_INFINITY;
}
