import type { Block } from './clusters.ts';
import type { TextPair } from './text-pair.ts';

/** What a telling term is worth where the source holds it, and where it does not; see benchmarks/align. */
const HELD = 0.4;
const NOT_HELD = -0.6;
const PARAGRAPH_BONUS = 3;
const SENTENCE_BONUS = 1;
/** Score from which a segment is a summary, alone and beside passages of other kinds. */
const MIN_SCORE = 11;
const MIN_SCORE_BESIDE = 16;
const MIN_TOKENS = 40;
const MAX_TOKENS = 250;
/** Share of the segment's telling weight that the source must hold. */
const MIN_COVERAGE = 0.7;
/** A summary is at most half as long as what it sums up. */
const MIN_SOURCE_RATIO = 2;
/** Share of the source over which the matched rare terms are spread. */
const MIN_SPREAD = 0.2;
/** A source window of this many segment lengths must not hold this share of the common weight: else it is no summary. */
const WINDOW_RATIO = 1.3;
const MAX_LOCAL_SHARE = 0.75;
/** Gain from which a term counts as rare. */
const RARE = 0.5;

/**
 * Finds the segment of the article that best sums up the source as a whole: its words are the source's, but from all
 * over it, not from one place. `beside` says that other passages were found. Null where there is none. O(n).
 */
export function findSummary(pair: TextPair, beside: boolean): Block | null {
  const held = new Uint8Array(pair.vocabulary);
  for (const term of pair.source.terms) held[term] = 1;
  const segment = bestSegment(pair, held);
  if (segment === null || segment.score < (beside ? MIN_SCORE_BESIDE : MIN_SCORE)) return null;
  const { start, end } = segment;
  if (coverage(pair, held, start, end) < MIN_COVERAGE) return null;
  const span = matchedSpan(pair, start, end);
  if (span === null || span.end - span.start < MIN_SOURCE_RATIO * (end - start)) return null;
  if (localShare(pair, start, end) >= MAX_LOCAL_SHARE) return null;
  return { articleStart: start, articleEnd: end, sourceStart: span.start, sourceEnd: span.end };
}

/** The best start for each end within MAX_TOKENS, by prefix sums and a monotone queue. O(n). */
function bestSegment(pair: TextPair, held: Uint8Array): { start: number; end: number; score: number } | null {
  const { terms, borders } = pair.article;
  const sums = new Float64Array(terms.length + 1);
  for (let i = 0; i < terms.length; i++)
    sums[i + 1] = sums[i]! + pair.gain[terms[i]!]! * (held[terms[i]!] === 1 ? HELD : NOT_HELD);
  const bonus = (i: number) => borderBonus(pair, i, borders[i]!);
  const queue: number[] = [];
  let head = 0;
  let best: { start: number; end: number; score: number } | null = null;
  for (let end = MIN_TOKENS; end <= terms.length; end++) {
    const start = end - MIN_TOKENS;
    while (queue.length > head && bonus(queue.at(-1)!) - sums[queue.at(-1)!]! <= bonus(start) - sums[start]!)
      queue.pop();
    queue.push(start);
    while (queue[head]! < end - MAX_TOKENS) head++;
    const from = queue[head]!;
    const score = sums[end]! - sums[from]! + bonus(end) + bonus(from);
    if (best === null || score > best.score) best = { start: from, end, score };
  }
  return best;
}

function borderBonus(pair: TextPair, i: number, border: number): number {
  if (i === 0 || i === pair.article.terms.length) return PARAGRAPH_BONUS;
  if (border < 0.8) return 0;
  const { text, starts, ends } = pair.article.tokens;
  return text.slice(ends[i - 1], starts[i]).includes('\n') ? PARAGRAPH_BONUS : SENTENCE_BONUS;
}

function coverage(pair: TextPair, held: Uint8Array, start: number, end: number): number {
  let [common, all] = [0, 0];
  for (let i = start; i < end; i++) {
    const term = pair.article.terms[i]!;
    all += pair.gain[term]!;
    if (held[term] === 1) common += pair.gain[term]!;
  }
  return all === 0 ? 0 : common / all;
}

/** From the first to the last rare term of the segment in the source, drawn out to whole sentences. */
function matchedSpan(pair: TextPair, start: number, end: number): { start: number; end: number } | null {
  const rare = new Set<number>();
  for (let i = start; i < end; i++) {
    const term = pair.article.terms[i]!;
    if (pair.gain[term]! >= RARE) rare.add(term);
  }
  let [first, last] = [-1, -1];
  const { terms, sentenceStarts } = pair.source;
  for (let i = 0; i < terms.length; i++) {
    if (!rare.has(terms[i]!)) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0 || last - first < MIN_SPREAD * terms.length) return null;
  return {
    start: sentenceStarts.findLast((cut) => cut <= first)!,
    end: sentenceStarts.find((cut) => cut > last)!,
  };
}

/** The most of the segment's common weight that one window of the source holds, 0..1. O(n). */
function localShare(pair: TextPair, start: number, end: number): number {
  const wanted = new Int32Array(pair.vocabulary);
  for (let i = start; i < end; i++) {
    const term = pair.article.terms[i]!;
    if (pair.gain[term]! > 0) wanted[term]!++;
  }
  const common = (from: number, to: number, best: (weight: number) => void, width: number): void => {
    const inside = new Int32Array(pair.vocabulary);
    let weight = 0;
    for (let i = from; i < to; i++) {
      const term = pair.source.terms[i]!;
      if (inside[term]! < wanted[term]!) weight += pair.gain[term]!;
      inside[term]!++;
      if (i - width >= from) {
        const gone = pair.source.terms[i - width]!;
        inside[gone]!--;
        if (inside[gone]! < wanted[gone]!) weight -= pair.gain[gone]!;
      }
      best(weight);
    }
  };
  let [most, all] = [0, 0];
  const width = Math.ceil(WINDOW_RATIO * (end - start));
  const { length } = pair.source.terms;
  common(
    0,
    length,
    (weight) => {
      most = Math.max(most, weight);
    },
    width,
  );
  common(
    0,
    length,
    (weight) => {
      all = Math.max(all, weight);
    },
    length,
  );
  return all === 0 ? 1 : most / all;
}
