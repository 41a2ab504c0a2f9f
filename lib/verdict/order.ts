import type { Bags } from '../fingerprint/bags.ts';
import type { QuerySentence } from './query.ts';
import type { Rarity } from './rarity.ts';

/** Cosine from which two sentences tell the same; benchmarks/results/decision.md compares .25 to .40. */
const SAME_SENTENCE = 0.25;
/** A term in more sentences of one text than this tells none of them apart, and would cost quadratic time. */
const MOST_SENTENCES = 64;

/** For each sentence of the article, the sentence of the source most like it, or -1. */
export type Counterparts = Int32Array;

/** The article's sentences, made ready: which hold a term, and how long each bag is as a vector. */
export interface SentenceIndex {
  readonly bags: Bags;
  readonly holders: ReadonlyMap<number, readonly number[]>;
  readonly norms: Float64Array;
  readonly idf: (term: number) => number;
}

/** O(terms). */
export function indexSentences(bags: Bags, rarity: Rarity): SentenceIndex {
  const holders = new Map<number, number[]>();
  const norms = normsOf(bags, rarity.idf);
  forEachTerm(bags, (term, sentence) => {
    const list = holders.get(term);
    if (list === undefined) holders.set(term, [sentence]);
    else list.push(sentence);
  });
  return { bags, holders, norms, idf: rarity.idf };
}

/** The counterparts of the article's sentences in a source. O(terms of the source x sentences that hold one). */
export function counterparts({ bags, holders, norms, idf }: SentenceIndex, source: Bags): Counterparts {
  const count = bags.ends.length;
  const best = new Float64Array(count).fill(SAME_SENTENCE);
  const result = new Int32Array(count).fill(-1);
  const sums = new Float64Array(count);
  let touched: number[] = [];
  let start = 0;
  source.ends.forEach((end, sentence) => {
    let norm = 0;
    for (let i = start; i < end; i++) {
      const term = source.terms[i]!;
      const square = idf(term) ** 2;
      norm += square;
      const list = holders.get(term);
      if (list === undefined || list.length > MOST_SENTENCES) continue;
      for (const own of list) {
        if (sums[own] === 0) touched.push(own);
        sums[own]! += square;
      }
    }
    for (const own of touched) {
      const cosine = sums[own]! / (norms[own]! * Math.sqrt(norm));
      if (cosine > best[own]!) {
        best[own] = cosine;
        result[own] = sentence;
      }
      sums[own] = 0;
    }
    touched = [];
    start = end;
  });
  return result;
}

/**
 * Share of the article's words in the longest run of sentences whose counterparts follow the source's order; with
 * quotations `masked`, of the words outside them. O(s log s).
 */
export function inOrder(
  sentences: readonly QuerySentence[],
  found: Counterparts,
  sourceSentences: number,
  masked: boolean,
): number {
  const best = new Float64Array(sourceSentences + 1);
  let all = 0;
  let longest = 0;
  sentences.forEach(({ from, to, quoted }, i) => {
    const words = masked && quoted ? 0 : to - from;
    all += words;
    if (found[i]! < 0) return;
    let chain = words;
    let before = 0;
    for (let at = found[i]! + 1; at > 0; at -= at & -at) before = Math.max(before, best[at]!);
    chain += before;
    longest = Math.max(longest, chain);
    for (let at = found[i]! + 1; at <= sourceSentences; at += at & -at) best[at] = Math.max(best[at]!, chain);
  });
  return all > 0 ? longest / all : 0;
}

/**
 * Share of the names in the article's sentences that stand in the counterpart or beside it: reports of one event
 * have the same names too, but not in the same places. O(names x log terms of a sentence).
 */
export function inPlace(sentences: readonly QuerySentence[], found: Counterparts, source: Bags): number {
  let all = 0;
  let placed = 0;
  sentences.forEach(({ names }, i) => {
    all += names.length;
    const at = found[i]!;
    if (at < 0) return;
    const around = new Set(
      source.terms.subarray(source.ends[at - 2] ?? 0, source.ends[at + 1] ?? source.terms.length),
    );
    for (const name of names) if (around.has(name)) placed++;
  });
  return all > 0 ? placed / all : 0;
}

function normsOf(bags: Bags, idf: (term: number) => number): Float64Array {
  const squares = new Float64Array(bags.ends.length);
  forEachTerm(bags, (term, sentence) => {
    squares[sentence]! += idf(term) ** 2;
  });
  return squares.map(Math.sqrt);
}

function forEachTerm({ terms, ends }: Bags, visit: (term: number, sentence: number) => void): void {
  let start = 0;
  ends.forEach((end, sentence) => {
    for (let i = start; i < end; i++) visit(terms[i]!, sentence);
    start = end;
  });
}
