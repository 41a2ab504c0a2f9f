import type { Seed } from './seeds.ts';
import { cosine } from './similarity.ts';
import type { Side, TextPair } from './text-pair.ts';

/** A block of either text, in tokens, half-open. */
export interface Block {
  readonly articleStart: number;
  readonly articleEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** Sentences without a seed that a cluster may bridge, at most (Sanchez-Perez et al. 2014). */
const MAX_GAP = 4;
/** Cosine of the two blocks below which a cluster is parted again with a smaller gap; see benchmarks/align. */
const MIN_SIMILARITY = 0.25;
/** Code units of either block below which a cluster says nothing. */
const MIN_LENGTH = 80;

/** Joins seeds that lie close in both texts, and keeps the blocks that are similar as a whole. O(seeds log seeds) a gap. */
export function clusterSeeds(pair: TextPair, seeds: readonly Seed[]): Block[] {
  return clusterWithin(pair, [...seeds], MAX_GAP);
}

function clusterWithin(pair: TextPair, seeds: Seed[], gap: number): Block[] {
  const blocks: Block[] = [];
  for (const cluster of split(seeds, gap)) {
    const block = blockOf(pair, cluster);
    if (isLong(pair, block) && similarityOf(pair, block) > MIN_SIMILARITY) blocks.push(block);
    else if (gap > 0 && cluster.length > 1) blocks.push(...clusterWithin(pair, cluster, gap - 1));
  }
  return blocks;
}

/** Splits by gaps in the article, then in the source, in turns, until neither text splits a cluster any more. */
function split(seeds: Seed[], gap: number): Seed[][] {
  const done: Seed[][] = [];
  const open: { seeds: Seed[]; side: 'article' | 'source'; settled: boolean }[] = [
    { seeds, side: 'article', settled: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { side } = next;
    const parts = splitOn(next.seeds, side, gap);
    if (parts.length === 1 && next.settled) done.push(parts[0]!);
    else
      for (const part of parts)
        open.push({
          seeds: part,
          side: side === 'article' ? 'source' : 'article',
          settled: parts.length === 1 || part.length === 1,
        });
  }
  return done;
}

function splitOn(seeds: Seed[], side: 'article' | 'source', gap: number): Seed[][] {
  seeds.sort((x, y) => x[side] - y[side]);
  const parts: Seed[][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const seed of seeds) {
    if (seed[side] - previous > gap + 1) parts.push([]);
    parts.at(-1)!.push(seed);
    previous = seed[side];
  }
  return parts;
}

function similarityOf(pair: TextPair, block: Block): number {
  return cosine(
    pair,
    { start: block.articleStart, end: block.articleEnd },
    { start: block.sourceStart, end: block.sourceEnd },
  );
}

function blockOf(pair: TextPair, seeds: readonly Seed[]): Block {
  let [a0, a1, b0, b1] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
  for (const { article, source } of seeds) {
    a0 = Math.min(a0, article);
    a1 = Math.max(a1, article);
    b0 = Math.min(b0, source);
    b1 = Math.max(b1, source);
  }
  return {
    articleStart: pair.article.sentenceStarts[a0]!,
    articleEnd: pair.article.sentenceStarts[a1 + 1]!,
    sourceStart: pair.source.sentenceStarts[b0]!,
    sourceEnd: pair.source.sentenceStarts[b1 + 1]!,
  };
}

function isLong(pair: TextPair, block: Block): boolean {
  return (
    characters(pair.article, block.articleStart, block.articleEnd) >= MIN_LENGTH &&
    characters(pair.source, block.sourceStart, block.sourceEnd) >= MIN_LENGTH
  );
}

/** Code units from the first to the last token of a range; 0 of an empty one. O(1). */
export function characters(side: Side, start: number, end: number): number {
  return end > start ? side.tokens.ends[end - 1]! - side.tokens.starts[start]! : 0;
}
