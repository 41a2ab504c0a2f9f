import type { Passage } from './passage.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { borderSearch, type ScoredBlock } from './borders.ts';
import { type Block, characters, clusterSeeds } from './clusters.ts';
import { findSeeds } from './seeds.ts';
import { findSummary } from './summary.ts';
import { pairTexts, type Side, type TextPair } from './text-pair.ts';
import { chainRuns, isVerbatim, verbatimRuns } from './verbatim.ts';

/** Code units of either part, and score of the border search, from which a block is a passage; see benchmarks/align. */
const MIN_LENGTH = 150;
const MIN_SCORE = 12;
/** Share of a block that verbatim runs must cover to stand in its place. */
const MIN_VERBATIM_SHARE = 0.8;

/**
 * Finds the passages that the article shares with the source, in the order of the article, none overlapping there;
 * the places in the source may come in any order. After Sanchez-Perez et al., PAN 2014: pairs of similar sentences
 * are seeds, seeds that lie close in both texts make blocks; then borders are searched word by word, long runs of
 * equal words are found apart, and what sums up the whole source. Either text may be empty. Time and memory grow
 * with the length of the texts, as far as the seeds are bounded (see `findSeeds`).
 */
export function align(article: Tokens, source: Tokens): Passage[] {
  const pair = pairTexts(article, source);
  const runs = chainRuns(verbatimRuns(pair));
  const search = borderSearch(pair);
  const candidates = clusterSeeds(pair, findSeeds(pair))
    .map(search)
    .filter((block) => isPassage(pair, block));
  const reworded = withoutOverlaps(candidates).filter((block) => !isMadeOf(block, runs));
  const verbatim = runs.filter((run) => !reworded.some((block) => overlapsInArticle(run, block)));
  const summary = findSummary(pair, [...verbatim, ...reworded]);
  const blocks = [...verbatim, ...reworded].filter(
    (block) => summary === null || !overlapsInArticle(block, summary),
  );
  const passages = blocks.map((block) =>
    passage(pair, block, isVerbatim(pair, block) ? 'verbatim' : 'reworded'),
  );
  if (summary !== null) passages.push(passage(pair, summary, 'summary'));
  return passages.sort((a, b) => a.article.start - b.article.start);
}

function isPassage(pair: TextPair, block: ScoredBlock): boolean {
  return (
    block.score >= MIN_SCORE &&
    characters(pair.article, block.articleStart, block.articleEnd) >= MIN_LENGTH &&
    characters(pair.source, block.sourceStart, block.sourceEnd) >= MIN_LENGTH
  );
}

/** Keeps the best of blocks that overlap in the article. */
function withoutOverlaps(blocks: readonly ScoredBlock[]): ScoredBlock[] {
  const kept: ScoredBlock[] = [];
  for (const block of [...blocks].sort((a, b) => b.score - a.score))
    if (!kept.some((other) => overlapsInArticle(block, other))) kept.push(block);
  return kept;
}

function overlapsInArticle(a: Block, b: Block): boolean {
  return a.articleStart < b.articleEnd && b.articleStart < a.articleEnd;
}

function isMadeOf(block: Block, runs: readonly Block[]): boolean {
  let covered = 0;
  for (const run of runs)
    covered += Math.max(
      0,
      Math.min(run.articleEnd, block.articleEnd) - Math.max(run.articleStart, block.articleStart),
    );
  return covered >= MIN_VERBATIM_SHARE * (block.articleEnd - block.articleStart);
}

function passage(pair: TextPair, block: Block, kind: Passage['kind']): Passage {
  return {
    article: spanOf(pair.article, block.articleStart, block.articleEnd),
    source: spanOf(pair.source, block.sourceStart, block.sourceEnd),
    kind,
  };
}

const CLOSING = /["'”’»›)\].!?…。！？」』]/u;
const OPENING = /["'“‘«‹„(「『[]/u;

/** The text from the first to the last token, with the marks that open and close it. */
function spanOf(side: Side, first: number, end: number): Span {
  const { text, starts, ends } = side.tokens;
  let from = starts[first]!;
  let to = ends[end - 1]!;
  while (to < text.length && CLOSING.test(text.charAt(to))) to++;
  while (from > 0 && OPENING.test(text.charAt(from - 1))) from--;
  return { start: from, end: to };
}
