import { combine } from '../text/hash.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Block } from './clusters.ts';
import { characters } from './clusters.ts';
import type { TextPair } from './text-pair.ts';

/** Tokens of the shingles that runs are found by. */
const SHINGLE_LENGTH = 8;
/** Code units, in both texts, from which a run of equal words is a passage by itself. */
const MIN_RUN_LENGTH = 200;
/** Tokens between two runs, in either text, up to which they are one passage with an edit inside. */
const MAX_GAP = 20;
/** Places of one shingle that are tried: text that repeats itself holds more, and says the same at each. */
const MAX_PLACES = 8;

/** Maximal runs of equal words, long ones only, in the order of the article, none overlapping there. O(n). */
export function verbatimRuns(pair: TextPair): Block[] {
  const article = pair.article.tokens;
  const source = pair.source.tokens;
  const places = indexShingles(source);
  const runs: Block[] = [];
  const shingles = hashShingles(article);
  for (let a = 0; a < shingles.length; ) {
    const run = longestRun(article, source, a, places.get(shingles[a]!) ?? []);
    if (run === null || !isLong(pair, run)) {
      a++;
      continue;
    }
    runs.push(run);
    a = run.articleEnd;
  }
  return runs;
}

/** Joins runs that follow each other in both texts with only a few words between: light edits part a long copy. */
export function chainRuns(runs: readonly Block[]): Block[] {
  const chains: Block[] = [];
  for (const run of runs) {
    const last = chains.at(-1);
    if (
      last !== undefined &&
      isNear(last.articleEnd, run.articleStart) &&
      isNear(last.sourceEnd, run.sourceStart)
    )
      chains[chains.length - 1] = { ...last, articleEnd: run.articleEnd, sourceEnd: run.sourceEnd };
    else chains.push(run);
  }
  return chains;
}

function isNear(end: number, start: number): boolean {
  return start >= end && start - end <= MAX_GAP;
}

/** Whether both parts of a block read the same, word for word. O(tokens). */
export function isVerbatim({ article, source }: TextPair, block: Block): boolean {
  const length = block.articleEnd - block.articleStart;
  if (block.sourceEnd - block.sourceStart !== length) return false;
  for (let i = 0; i < length; i++)
    if (article.tokens.wordHashes[block.articleStart + i] !== source.tokens.wordHashes[block.sourceStart + i])
      return false;
  return true;
}

function isLong(pair: TextPair, run: Block): boolean {
  return (
    characters(pair.article, run.articleStart, run.articleEnd) >= MIN_RUN_LENGTH &&
    characters(pair.source, run.sourceStart, run.sourceEnd) >= MIN_RUN_LENGTH
  );
}

function longestRun(article: Tokens, source: Tokens, a: number, places: readonly number[]): Block | null {
  let best: Block | null = null;
  for (const b of places) {
    let length = 0;
    while (
      a + length < article.count &&
      b + length < source.count &&
      article.wordHashes[a + length] === source.wordHashes[b + length]
    )
      length++;
    if (length >= SHINGLE_LENGTH && (best === null || length > best.articleEnd - best.articleStart))
      best = { articleStart: a, articleEnd: a + length, sourceStart: b, sourceEnd: b + length };
  }
  return best;
}

function indexShingles(tokens: Tokens): Map<number, number[]> {
  const places = new Map<number, number[]>();
  const shingles = hashShingles(tokens);
  for (let i = 0; i < shingles.length; i++) {
    const list = places.get(shingles[i]!);
    if (list === undefined) places.set(shingles[i]!, [i]);
    else if (list.length < MAX_PLACES) list.push(i);
  }
  return places;
}

function hashShingles(tokens: Tokens): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, tokens.count - SHINGLE_LENGTH + 1));
  for (let i = 0; i < shingles.length; i++) {
    let hash = tokens.wordHashes[i]!;
    for (let k = 1; k < SHINGLE_LENGTH; k++) hash = combine(hash, tokens.wordHashes[i + k]!);
    shingles[i] = hash;
  }
  return shingles;
}
