import type { Passage } from './passage.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { groupSentences } from './group-sentences.ts';
import type { SentenceGroup } from './sentence-group.ts';
import { pairTexts, type Side, type TextPair } from './text-pair.ts';

/** Sentences that tell the same thing, one or two a side; or one that has no counterpart, with null for it. */
export interface SentenceLink {
  readonly article: Span | null;
  readonly source: Span | null;
  /** Cosine of tf x isf vectors, 0..1; 0 without a counterpart. */
  readonly similarity: number;
  /** Whether both sides read the same word for word: case, marks and blanks aside. */
  readonly same: boolean;
}

/**
 * Pairs the sentences of two texts, 1-1, 1-2 and 2-1, in any order; inside a common passage less likeness is asked
 * for than outside. Every sentence is in one link at most; links come in the order of the article, then those of
 * source sentences without a counterpart. Time as `findSeeds`.
 */
export function pairSentences(article: Tokens, source: Tokens, passages: readonly Passage[]): SentenceLink[] {
  const pair = pairTexts(article, source, 1);
  const groups = groupSentences(pair, passages);
  const inArticle = new Uint8Array(pair.article.sentenceCount);
  const inSource = new Uint8Array(pair.source.sentenceCount);
  const links: SentenceLink[] = groups.map((group) => {
    inArticle.fill(1, group.articleStart, group.articleEnd);
    inSource.fill(1, group.sourceStart, group.sourceEnd);
    return {
      article: hull(pair.article, group.articleStart, group.articleEnd),
      source: hull(pair.source, group.sourceStart, group.sourceEnd),
      similarity: group.similarity,
      same: isSame(pair, group),
    };
  });
  const alone = { similarity: 0, same: false };
  pair.article.sentenceSpans.forEach((span, s) => {
    if (inArticle[s] === 0) links.push({ article: span, source: null, ...alone });
  });
  links.sort((a, b) => a.article!.start - b.article!.start);
  pair.source.sentenceSpans.forEach((span, s) => {
    if (inSource[s] === 0) links.push({ article: null, source: span, ...alone });
  });
  return links;
}

/** From the start of the first to the end of the last sentence of a range. */
function hull(side: Side, first: number, end: number): Span {
  return { start: side.sentenceSpans[first]!.start, end: side.sentenceSpans[end - 1]!.end };
}

function isSame({ article, source }: TextPair, group: SentenceGroup): boolean {
  const a = article.sentenceStarts[group.articleStart]!;
  const b = source.sentenceStarts[group.sourceStart]!;
  const length = article.sentenceStarts[group.articleEnd]! - a;
  if (source.sentenceStarts[group.sourceEnd]! - b !== length) return false;
  for (let i = 0; i < length; i++)
    if (article.tokens.wordHashes[a + i] !== source.tokens.wordHashes[b + i]) return false;
  return true;
}
