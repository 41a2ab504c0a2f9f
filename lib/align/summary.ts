import type { Block } from './clusters.ts';
import type { TextPair } from './text-pair.ts';

/** Share of a summary's telling weight that the source holds: flat from .75 to .85, see benchmarks/align. */
const HELD_IN_SUMMARY = 0.8;
/** The same share expected of unrelated text, and the weight that this expectation has beside what is measured. */
const HELD_BY_CHANCE = 0.3;
const PRIOR_WEIGHT = 20;
/** Nats that a segment gains by starting, or ending, at a paragraph or a sentence; see benchmarks/align. */
const PARAGRAPH_BONUS = 8;
const SENTENCE_BONUS = 3;
/** Nats from which a segment is a summary, as a whole and a token: long segments gather chance. */
const MIN_SCORE = 30;
const MIN_SCORE_A_TOKEN = 0.3;
const MIN_TOKENS = 40;
const MAX_TOKENS = 250;
/** A summary is at most half as long as what it sums up. */
const MIN_SOURCE_RATIO = 2;
/** Share of the source over which the matched rare terms are spread. */
const MIN_SPREAD = 0.2;
/** A source window of this many segment lengths must not hold this share of the common weight: else it is no summary. */
const WINDOW_RATIO = 1.2;
const MAX_LOCAL_SHARE = 0.75;
/** Blocks that follow each other in both texts, from which they are a summary made of extracts. */
const MIN_PIECES = 3;
/** Gain from which a term counts as rare. */
const RARE = 0.5;

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * Finds the segment of the article that best sums up the source as a whole: its words are the source's far more often
 * than those of the rest of the article, but from all over it, not from one place. `others` are blocks already found:
 * a segment that they explain is none. Null where there is none. O(n).
 */
export function findSummary(pair: TextPair, others: readonly Block[]): Block | null {
  const held = new Uint8Array(pair.vocabulary);
  for (const term of pair.source.terms) held[term] = 1;
  const first = bestSegment(pair, held, HELD_BY_CHANCE);
  if (first === null) return null;
  const segment = bestSegment(pair, held, heldOutside(pair, held, first));
  if (segment === null || !isConvincing(segment)) return null;
  const span = matchedSpan(pair, segment);
  if (span === null || span.end - span.start < MIN_SOURCE_RATIO * (segment.end - segment.start)) return null;
  if (localShare(pair, segment) >= MAX_LOCAL_SHARE) return null;
  if (explainedShare(pair, segment, others) >= MAX_LOCAL_SHARE) return null;
  return {
    articleStart: segment.start,
    articleEnd: segment.end,
    sourceStart: span.start,
    sourceEnd: span.end,
  };
}

function isConvincing({ start, end, score }: Segment): boolean {
  return score >= Math.max(MIN_SCORE, MIN_SCORE_A_TOKEN * (end - start));
}

/** Share of the telling weight outside a segment that the source holds: a long source holds much by chance. */
function heldOutside(pair: TextPair, held: Uint8Array, segment: Segment): number {
  let [common, all] = [PRIOR_WEIGHT * HELD_BY_CHANCE, PRIOR_WEIGHT];
  pair.article.terms.forEach((term, i) => {
    if (i >= segment.start && i < segment.end) return;
    all += pair.gain[term]!;
    if (held[term] === 1) common += pair.gain[term]!;
  });
  return Math.min(common / all, HELD_IN_SUMMARY);
}

/**
 * The segment of MIN_TOKENS to MAX_TOKENS with the highest log-likelihood ratio of summary against chance, each term
 * counted by its gain. The best start for each end comes from prefix sums and a monotone queue. O(n).
 */
function bestSegment(pair: TextPair, held: Uint8Array, byChance: number): Segment | null {
  const { terms } = pair.article;
  const gained = Math.log(HELD_IN_SUMMARY / byChance);
  const lost = Math.log((1 - HELD_IN_SUMMARY) / (1 - byChance));
  const sums = new Float64Array(terms.length + 1);
  for (let i = 0; i < terms.length; i++)
    sums[i + 1] = sums[i]! + pair.gain[terms[i]!]! * (held[terms[i]!] === 1 ? gained : lost);
  const worth = (start: number) => borderBonus(pair, start) - sums[start]!;
  const queue: number[] = [];
  let head = 0;
  let best: Segment | null = null;
  for (let end = MIN_TOKENS; end <= terms.length; end++) {
    const start = end - MIN_TOKENS;
    while (queue.length > head && worth(queue.at(-1)!) <= worth(start)) queue.pop();
    queue.push(start);
    while (queue[head]! < end - MAX_TOKENS) head++;
    const score = sums[end]! + borderBonus(pair, end) + worth(queue[head]!);
    if (best === null || score > best.score) best = { start: queue[head]!, end, score };
  }
  return best;
}

function borderBonus(pair: TextPair, i: number): number {
  if (i === 0 || i === pair.article.terms.length) return PARAGRAPH_BONUS;
  if (pair.article.borders[i]! < 0.8) return 0;
  const { text, starts, ends } = pair.article.tokens;
  return text.slice(ends[i - 1], starts[i]).includes('\n') ? PARAGRAPH_BONUS : SENTENCE_BONUS;
}

/** From the first to the last rare term of the segment in the source, drawn out to whole sentences. */
function matchedSpan(pair: TextPair, segment: Segment): { start: number; end: number } | null {
  const rare = new Set<number>();
  for (let i = segment.start; i < segment.end; i++) {
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

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Share of the segment's common weight that one window of the source holds, 0..1. O(n). */
function localShare(pair: TextPair, segment: Range): number {
  const whole = { start: 0, end: pair.source.terms.length };
  const common = windowWeight(pair, segment, whole, whole.end);
  return common === 0 ? 1 : windowWeight(pair, segment, whole, widthFor(segment)) / common;
}

/**
 * The share that blocks found inside the segment explain, each by one window of its own part of the source; 0 where
 * they are so many that the segment is put together from all over the source.
 */
function explainedShare(pair: TextPair, segment: Range, others: readonly Block[]): number {
  let [explained, pieces, reached] = [0, 0, 0];
  for (const block of [...others].sort((a, b) => a.articleStart - b.articleStart)) {
    const inside = {
      start: Math.max(segment.start, block.articleStart),
      end: Math.min(segment.end, block.articleEnd),
    };
    const part = { start: block.sourceStart, end: block.sourceEnd };
    if (inside.start >= inside.end) continue;
    explained += windowWeight(pair, inside, part, widthFor(inside));
    pieces = part.start >= reached ? pieces + 1 : 0;
    reached = part.end;
  }
  if (pieces >= MIN_PIECES) return 0;
  const whole = { start: 0, end: pair.source.terms.length };
  const common = windowWeight(pair, segment, whole, whole.end);
  return common === 0 ? 1 : explained / common;
}

function widthFor(range: Range): number {
  return Math.ceil(WINDOW_RATIO * (range.end - range.start));
}

/** The most weight that a window of the source range has in common with the article range. O(tokens of both). */
function windowWeight(pair: TextPair, article: Range, source: Range, width: number): number {
  const wanted = countTerms(pair, article.start, article.end);
  const inside = new Map<number, number>();
  let [weight, most] = [0, 0];
  for (let i = source.start; i < source.end; i++) {
    const term = pair.source.terms[i]!;
    const left = wanted.get(term);
    if (left !== undefined) {
      const had = inside.get(term) ?? 0;
      if (had < left) weight += pair.gain[term]!;
      inside.set(term, had + 1);
    }
    const gone = i - source.start >= width ? pair.source.terms[i - width]! : -1;
    const limit = wanted.get(gone);
    if (limit !== undefined) {
      const has = inside.get(gone)! - 1;
      if (has < limit) weight -= pair.gain[gone]!;
      inside.set(gone, has);
    }
    most = Math.max(most, weight);
  }
  return most;
}

function countTerms(pair: TextPair, start: number, end: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = start; i < end; i++) {
    const term = pair.article.terms[i]!;
    if (pair.gain[term]! > 0) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
