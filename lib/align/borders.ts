import type { Block } from './clusters.ts';
import type { Side, TextPair } from './text-pair.ts';

/** What a token costs that the other text does not answer, relative to 2 for a common one; flat from .30 to .38. */
const UNSHARED_COST = 0.35;
/** Tokens that one border may move in a step, and that two may move together. */
const REACH = 250;
const JOINT_REACH = 40;
const MAX_ROUNDS = 5;

/** A block with the score that its borders were chosen by: about twice the weight of what both parts share. */
export interface ScoredBlock extends Block {
  readonly score: number;
}

type Border = 'articleStart' | 'articleEnd' | 'sourceStart' | 'sourceEnd';
const BORDERS: readonly Border[] = ['articleStart', 'articleEnd', 'sourceStart', 'sourceEnd'];
const JOINT: readonly (readonly [Border, Border])[] = [
  ['articleStart', 'sourceStart'],
  ['articleEnd', 'sourceEnd'],
];

/**
 * Finds borders of blocks in tokens: the four that maximise 2 x common - UNSHARED_COST x (weight of both parts) plus
 * a bonus for natural borders, where common counts each term as often as the scarcer part holds it, so that words
 * of the topic that recur do not stretch a block. Climbs by one border, then by one a side. O(REACH + JOINT_REACH^2)
 * a round beside the tokens of the block.
 */
export function borderSearch(pair: TextPair): (block: Block) => ScoredBlock {
  const inArticle = new Int32Array(pair.vocabulary);
  const inSource = new Int32Array(pair.vocabulary);
  return (block) => {
    const search = new Search(pair, block, inArticle, inSource);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      let moved = false;
      for (const border of BORDERS) moved = search.climb(border) || moved;
      if (moved) continue;
      for (const [article, source] of JOINT) moved = search.climbJointly(article, source) || moved;
      if (!moved) break;
    }
    return search.finish();
  };
}

/** The state of one search: counts of both parts are kept while borders walk, so that a step is O(1). */
class Search {
  private readonly at: Record<Border, number>;
  private common = 0;
  private weight = 0;
  private readonly pair: TextPair;
  private readonly inArticle: Int32Array;
  private readonly inSource: Int32Array;

  constructor(pair: TextPair, block: Block, inArticle: Int32Array, inSource: Int32Array) {
    this.pair = pair;
    this.inArticle = inArticle;
    this.inSource = inSource;
    this.at = {
      articleStart: block.articleStart,
      articleEnd: block.articleStart,
      sourceStart: block.sourceStart,
      sourceEnd: block.sourceStart,
    };
    this.walk('articleEnd', block.articleEnd);
    this.walk('sourceEnd', block.sourceEnd);
  }

  /** Walks one border through its reach and leaves it where the score is best. Whether it moved. */
  climb(border: Border): boolean {
    const from = this.at[border];
    let [best, bestAt] = [this.score(), from];
    for (const step of [-1, 1]) {
      const limit = this.limit(border, from, step * REACH);
      for (let to = from; to !== limit; ) {
        to += step;
        this.walk(border, to);
        const score = this.score();
        if (score > best + 1e-9) [best, bestAt] = [score, to];
      }
      this.walk(border, from);
    }
    this.walk(border, bestAt);
    return bestAt !== from;
  }

  /** The same for one border a side at once. */
  climbJointly(article: Border, source: Border): boolean {
    const [fromArticle, fromSource] = [this.at[article], this.at[source]];
    let [best, bestArticle, bestSource] = [this.score(), fromArticle, fromSource];
    const low = this.limit(source, fromSource, -JOINT_REACH);
    const high = this.limit(source, fromSource, JOINT_REACH);
    let upward = true;
    const last = this.limit(article, fromArticle, JOINT_REACH);
    for (let a = this.limit(article, fromArticle, -JOINT_REACH); a <= last; a++) {
      this.walk(article, a);
      const [from, to, step] = upward ? [low, high, 1] : [high, low, -1];
      for (let b = from; b !== to + step; b += step) {
        this.walk(source, b);
        const score = this.score();
        if (score > best + 1e-9) [best, bestArticle, bestSource] = [score, a, b];
      }
      upward = !upward;
    }
    this.walk(article, bestArticle);
    this.walk(source, bestSource);
    return bestArticle !== fromArticle || bestSource !== fromSource;
  }

  finish(): ScoredBlock {
    const result = { ...this.at, score: this.score() };
    this.walk('articleEnd', this.at.articleStart);
    this.walk('sourceEnd', this.at.sourceStart);
    return result;
  }

  private score(): number {
    const { article, source } = this.pair;
    const { articleStart, articleEnd, sourceStart, sourceEnd } = this.at;
    const bonus =
      article.borders[articleStart]! +
      article.borders[articleEnd]! +
      source.borders[sourceStart]! +
      source.borders[sourceEnd]!;
    return 2 * this.common - UNSHARED_COST * this.weight + bonus;
  }

  /** How far a border may go: inside its text, and at least one token from its opposite. */
  private limit(border: Border, from: number, by: number): number {
    const { articleStart, articleEnd, sourceStart, sourceEnd } = this.at;
    const to = from + by;
    if (border === 'articleStart') return Math.min(Math.max(0, to), articleEnd - 1);
    if (border === 'sourceStart') return Math.min(Math.max(0, to), sourceEnd - 1);
    if (border === 'articleEnd')
      return Math.max(Math.min(this.pair.article.terms.length, to), articleStart + 1);
    return Math.max(Math.min(this.pair.source.terms.length, to), sourceStart + 1);
  }

  private walk(border: Border, to: number): void {
    const inArticle = border === 'articleStart' || border === 'articleEnd';
    const side: Side = inArticle ? this.pair.article : this.pair.source;
    const own = inArticle ? this.inArticle : this.inSource;
    const other = inArticle ? this.inSource : this.inArticle;
    const isEnd = border === 'articleEnd' || border === 'sourceEnd';
    let from = this.at[border];
    this.at[border] = to;
    while (from < to) this.count(side.terms[from++]!, isEnd ? 1 : -1, own, other);
    while (from > to) this.count(side.terms[--from]!, isEnd ? -1 : 1, own, other);
  }

  private count(term: number, by: 1 | -1, own: Int32Array, other: Int32Array): void {
    const gain = this.pair.gain[term]!;
    if (gain === 0) return;
    const had = own[term]!;
    own[term] = had + by;
    this.weight += by * gain;
    if (by === 1 ? had < other[term]! : had <= other[term]!) this.common += by * gain;
  }
}
