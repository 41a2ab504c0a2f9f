import type { Sketch } from '../fingerprint/sketch.ts';
import { counterparts, indexSentences, inOrder, inPlace, type SentenceIndex } from './order.ts';
import type { Query, WeighedFeatures } from './query.ts';
import type { Rarity } from './rarity.ts';

/** What speaks for reuse between an article and one source; shares are 0..1. */
export interface Evidence {
  /** Share of the article's names and figures that the source has too. */
  readonly names: number;
  /** Share of them, sentence by sentence, that stand in the sentence's counterpart or beside it. */
  readonly placed: number;
  /** How many names and figures the article has. */
  readonly namesCounted: number;
  /** Share of the article's other words that the source has too, quotations aside. */
  readonly content: number;
  /** Share of rare word pairs in common, of the text that shares more of itself; quotations aside. */
  readonly pairs: number;
  /** Share of the article's words in sentences that follow the source in its order; quotations aside. */
  readonly order: number;
  /** Share of the rare runs of three words in the stretch that shares most, of `WINDOW` words; quotations aside. */
  readonly passage: number;
  /** Share of all three-word runs, rare or not, in the stretch of `WINDOW` words that shares most. */
  readonly fragment: number;
  /** Share of all three-word runs of the article that the source has, rare or not. */
  readonly copied: number;
  /** Share of all three-word runs of the source that the article has. */
  readonly kept: number;
  /** Sentences of the article with a counterpart in the source, of `sentences`. */
  readonly sentencesFound: number;
  readonly sentences: number;
}

/** Words. */
const WINDOW = 100;
/** Rare runs per word that a stretch must have: what half a dozen sources share is nobody's passage. */
const MIN_RARE = 0.5;
/** The same outside quotations: a stretch of speech is judged by the prose around it. */
const MIN_PROSE = 0.2;

/** Holds one article against many sources: what is prepared once is kept. */
export function weigher(
  query: Query,
  rarity: Rarity,
): (source: Sketch, twins: readonly Sketch[]) => Evidence {
  const index = indexSentences(query.sketch.bags, rarity);
  return (source, twins) => weigh(query, index, source, twins, rarity);
}

/**
 * Weighs what an article has in common with a source whose `twins` are set aside. Quotations are common property: they
 * count only as far as the text around them bears them out, so of each measure that they could raise the smaller is
 * taken, with them and without. O(features of both).
 */
function weigh(
  query: Query,
  index: SentenceIndex,
  source: Sketch,
  twins: readonly Sketch[],
  rarity: Rarity,
): Evidence {
  const twinPairs = twins.map((twin) => twin.pairs);
  const shingles = commonWeights(
    query.shingles,
    source.shingles,
    twins.map((twin) => twin.shingles),
    rarity,
  );
  const pairs = commonWeights(query.pairs, source.pairs, twinPairs, rarity);
  const inSource = new Set(source.bags.terms);
  const found = counterparts(index, source.bags);
  const inSourceOrder = (masked: boolean) => inOrder(query.sentences, found, source.bags.ends.length, masked);
  const copied = shingles.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
  const weighed = (masked: boolean) => weightsOf(query.pairs, pairs, masked);
  const [whole, masked] = [weighed(false), weighed(true)];
  const enough = Math.max(whole.own + whole.quoted, masked.own + masked.quoted);
  const sourceWeight = weightUpTo(enough, source.pairs, twinPairs, rarity);
  return {
    names: shareOf(query.names, inSource),
    placed: inPlace(query.sentences, found, source.bags),
    namesCounted: query.names.length,
    content: shareOf(query.content, inSource),
    pairs: Math.min(pairShare(whole, sourceWeight), pairShare(masked, sourceWeight)),
    order: Math.min(inSourceOrder(false), inSourceOrder(true)),
    passage: densest(query.shingles, shingles),
    fragment: longestFragment(query.shingles, shingles),
    copied: ratio(copied, shingles.length),
    kept: ratio(copied, source.shingles.length),
    sentencesFound: found.reduce((sum, sentence) => sum + (sentence < 0 ? 0 : 1), 0),
    sentences: found.length,
  };
}

/** For each feature of the article, its weight where the source has it, else 0. O(features of both). */
function commonWeights(
  { ascending, rows, weights }: WeighedFeatures,
  source: Uint32Array,
  twins: readonly Uint32Array[],
  rarity: Rarity,
): Float64Array {
  const result = new Float64Array(weights.length);
  for (let i = 0, j = 0; i < ascending.length && j < source.length; ) {
    const hash = ascending[i]!;
    if (hash < source[j]!) i++;
    else if (hash > source[j]!) j++;
    else {
      const row = rows[i]!;
      result[row] = weights[row] === 1 ? 1 : weightBeside(hash, twins, rarity);
      i++;
      j++;
    }
  }
  return result;
}

/** The weight of a feature when the copies of the source are not counted. */
function weightBeside(hash: number, twins: readonly Uint32Array[], rarity: Rarity): number {
  const weight = rarity.weight(hash, 0);
  if (weight === 1 || twins.length === 0) return weight;
  let held = 0;
  for (const twin of twins) if (has(twin, hash)) held++;
  return rarity.weight(hash, held);
}

function has(sorted: Uint32Array, key: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === key;
}

function shareOf(terms: readonly number[], inSource: ReadonlySet<number>): number {
  return ratio(
    terms.reduce((sum, term) => sum + (inSource.has(term) ? 1 : 0), 0),
    terms.length,
  );
}

/** What features weigh together: those in common, those of the article, and the quoted ones in common, where they are masked. */
interface Weights {
  readonly common: number;
  readonly own: number;
  readonly quoted: number;
}

function weightsOf(
  { weights, quoted }: WeighedFeatures,
  commonWeight: Float64Array,
  masked: boolean,
): Weights {
  let common = 0;
  let own = 0;
  let quotedWeight = 0;
  for (let i = 0; i < weights.length; i++) {
    if (masked && quoted[i] === 1) {
      quotedWeight += commonWeight[i]!;
    } else {
      common += commonWeight[i]!;
      own += Math.max(weights[i]!, commonWeight[i]!);
    }
  }
  return { common, own, quoted: quotedWeight };
}

/**
 * What the pairs of a source weigh together, or the first sum that is `enough`: of a source that weighs more than the
 * article, `pairShare` needs no more. To look up how rare each pair is takes most of the time of weighing.
 */
function weightUpTo(
  enough: number,
  pairs: Uint32Array,
  twins: readonly Uint32Array[],
  rarity: Rarity,
): number {
  let sum = 0;
  for (let i = 0; i < pairs.length && sum < enough; i++) sum += weightBeside(pairs[i]!, twins, rarity);
  return sum;
}

/** The larger of two shares: what the source has of the article, and the article of the source. */
function pairShare({ common, own, quoted }: Weights, sourceWeight: number): number {
  return Math.max(ratio(common, own), ratio(common, sourceWeight - quoted));
}

/** The share of rare runs in the densest window; both of all words in it and of those outside quotations. */
function densest({ positions, quoted, weights }: WeighedFeatures, common: Float64Array): number {
  let [most, shared, all, sharedProse, prose, start] = [0, 0, 0, 0, 0, 0];
  const count = (i: number, sign: 1 | -1) => {
    const weight = sign * Math.max(common[i]!, weights[i]!);
    all += weight;
    shared += sign * common[i]!;
    if (quoted[i] === 1) return;
    prose += weight;
    sharedProse += sign * common[i]!;
  };
  for (let end = 0; end < positions.length; end++) {
    count(end, 1);
    for (; positions[end]! - positions[start]! >= WINDOW; start++) count(start, -1);
    const inAll = shared / Math.max(all, MIN_RARE * WINDOW);
    const inProse = sharedProse / Math.max(prose, MIN_PROSE * WINDOW);
    most = Math.max(most, Math.min(inAll, inProse));
  }
  return most;
}

function longestFragment({ positions }: WeighedFeatures, common: Float64Array): number {
  let [most, shared, start] = [0, 0, 0];
  for (let end = 0; end < positions.length; end++) {
    if (common[end]! > 0) shared++;
    for (; positions[end]! - positions[start]! >= WINDOW; start++) if (common[start]! > 0) shared--;
    most = Math.max(most, shared);
  }
  return most / WINDOW;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
