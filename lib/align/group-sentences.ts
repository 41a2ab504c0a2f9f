import type { Passage } from './passage.ts';
import { overlap, type Span } from '../text/span.ts';
import { findSeeds, type Seed } from './seeds.ts';
import type { SentenceGroup } from './sentence-group.ts';
import { similarityOf } from './similarity.ts';
import type { TextPair } from './text-pair.ts';

/** Cosines from which two sentences are paired: anywhere, in one passage, and between two pairs that run on. */
const LEAST_ANYWHERE = 0.25;
const LEAST_IN_PASSAGE = 0.15;
const LEAST_BETWEEN = 0.05;
/** What a similar pair of neighbours adds, so that of two equal candidates the one in its context wins. */
const CONTEXT_BONUS = 0.15;
/** By how much a second sentence must make a pair more similar to join it. */
const MIN_GAIN = 0.03;

/**
 * Pairs sentences greedily, the most similar first, each once; fills gaps between pairs that run on; then lets a
 * sentence without a counterpart join its neighbour's pair where both together are more similar. O(c log c) for c
 * candidate pairs, of which `findSeeds` gives boundedly many.
 */
export function groupSentences(pair: TextPair, passages: readonly Passage[]): SentenceGroup[] {
  const candidates = findSeeds(pair, LEAST_BETWEEN, 0);
  const cosines = new Map<number, number>();
  // One more a row, so that the places before the first and behind the last sentence are keys of their own.
  const key = (a: number, b: number) => (a + 1) * (pair.source.sentenceCount + 2) + b + 1;
  for (const { article, source, cosine } of candidates) cosines.set(key(article, source), cosine);
  const inPassage = passageTest(pair, passages);
  const toSource = new Int32Array(pair.article.sentenceCount).fill(-1);
  const toArticle = new Int32Array(pair.source.sentenceCount).fill(-1);
  const take = (a: number, b: number) => {
    if (toSource[a]! >= 0 || toArticle[b]! >= 0) return;
    toSource[a] = b;
    toArticle[b] = a;
  };
  const ranked = candidates
    .filter(
      ({ article, source, cosine }) =>
        cosine >= (inPassage(article, source) ? LEAST_IN_PASSAGE : LEAST_ANYWHERE),
    )
    .map((seed) => ({
      seed,
      rank: seed.cosine + CONTEXT_BONUS * context(seed, (a, b) => cosines.get(key(a, b)) ?? 0),
    }))
    .sort((x, y) => y.rank - x.rank);
  for (const { seed } of ranked) take(seed.article, seed.source);
  for (const { article, source } of between(candidates, toSource)) take(article, source);
  return joinNeighbours(pair, toSource, toArticle);
}

/** The best cosine of the sentences just before, or just after, both. */
function context({ article, source }: Seed, cosine: (a: number, b: number) => number): number {
  return Math.max(cosine(article - 1, source - 1), cosine(article + 1, source + 1));
}

/** Candidates whose neighbours are paired with its neighbours on at least one side, the most similar first. */
function between(candidates: readonly Seed[], toSource: Int32Array): Seed[] {
  return candidates
    .filter(({ article, source }) => {
      if (toSource[article]! >= 0) return false;
      const before = article > 0 ? toSource[article - 1]! : -1;
      const after = article + 1 < toSource.length ? toSource[article + 1]! : -1;
      return before === source - 1 && after === source + 1 && before >= 0;
    })
    .sort((x, y) => y.cosine - x.cosine);
}

/** 1-2 and 2-1: a lone sentence joins the pair before or after it, if that makes both sides more similar. */
function joinNeighbours(pair: TextPair, toSource: Int32Array, toArticle: Int32Array): SentenceGroup[] {
  const groups: (SentenceGroup | undefined)[] = [];
  const ofArticle = new Int32Array(toSource.length).fill(-1);
  const ofSource = new Int32Array(toArticle.length).fill(-1);
  toSource.forEach((b, a) => {
    if (b < 0) return;
    ofArticle[a] = ofSource[b] = groups.length;
    groups.push({ articleStart: a, articleEnd: a + 1, sourceStart: b, sourceEnd: b + 1, similarity: 0 });
  });
  const scored = groups.map((group) => ({ ...group!, similarity: similarityOf(pair, group!) }));
  const widen = (of: Int32Array, start: 'articleStart' | 'sourceStart', end: 'articleEnd' | 'sourceEnd') => {
    for (let s = 0; s < of.length; s++) {
      if (of[s]! >= 0) continue;
      let best: { index: number; group: SentenceGroup; gain: number } | null = null;
      for (const neighbour of [s - 1, s + 1]) {
        const index = of[neighbour] ?? -1;
        const group = scored[index];
        if (group === undefined || isWide(group)) continue;
        const wider = { ...group, [start]: Math.min(group[start], s), [end]: Math.max(group[end], s + 1) };
        const similarity = similarityOf(pair, wider);
        const gain = similarity - group.similarity;
        if (gain >= MIN_GAIN && (best === null || gain > best.gain))
          best = { index, group: { ...wider, similarity }, gain };
      }
      if (best === null) continue;
      scored[best.index] = best.group;
      of[s] = best.index;
    }
  };
  widen(ofArticle, 'articleStart', 'articleEnd');
  widen(ofSource, 'sourceStart', 'sourceEnd');
  return scored;
}

function isWide(group: SentenceGroup): boolean {
  return group.articleEnd - group.articleStart > 1 || group.sourceEnd - group.sourceStart > 1;
}

/** Whether two sentences lie, for the most part, in one and the same passage. */
function passageTest(pair: TextPair, passages: readonly Passage[]): (a: number, b: number) => boolean {
  const inArticle = pair.article.sentenceSpans.map((span) => passageOf(span, passages));
  const isIn = (inner: Span, outer: Span) => 2 * overlap(inner, outer) > inner.end - inner.start;
  return (a, b) => {
    const passage = inArticle[a];
    return passage !== undefined && isIn(pair.source.sentenceSpans[b]!, passage.source);
  };
}

/** Passages are in order and do not overlap in the article: found by halving. */
function passageOf(span: Span, passages: readonly Passage[]): Passage | undefined {
  const middle = (span.start + span.end) / 2;
  let [low, high] = [0, passages.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if (passages[at]!.article.end <= middle) low = at + 1;
    else high = at;
  }
  const found = passages[low];
  return found !== undefined && found.article.start <= middle ? found : undefined;
}
