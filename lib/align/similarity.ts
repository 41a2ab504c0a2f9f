import type { SentenceGroup } from './sentence-group.ts';
import type { Side, TextPair } from './text-pair.ts';

/** Cosine of the tf x isf vectors of two ranges of tokens, in 0..1. O(tokens of both). */
export function cosine(
  pair: TextPair,
  article: { readonly start: number; readonly end: number },
  source: { readonly start: number; readonly end: number },
): number {
  const a = bag(pair.article, article.start, article.end);
  const b = bag(pair.source, source.start, source.end);
  const norm = length(a, pair.rarity) * length(b, pair.rarity);
  if (norm === 0) return 0;
  let dot = 0;
  for (const [term, count] of a) dot += count * (b.get(term) ?? 0) * pair.rarity[term]! ** 2;
  return dot / norm;
}

/** The same of two ranges of sentences. */
export function similarityOf(pair: TextPair, group: Omit<SentenceGroup, 'similarity'>): number {
  const { article, source } = pair;
  return cosine(
    pair,
    { start: article.sentenceStarts[group.articleStart]!, end: article.sentenceStarts[group.articleEnd]! },
    { start: source.sentenceStarts[group.sourceStart]!, end: source.sentenceStarts[group.sourceEnd]! },
  );
}

function bag(side: Side, start: number, end: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = start; i < end; i++) counts.set(side.terms[i]!, (counts.get(side.terms[i]!) ?? 0) + 1);
  return counts;
}

function length(counts: ReadonlyMap<number, number>, rarity: Float64Array): number {
  let squares = 0;
  for (const [term, count] of counts) squares += (count * rarity[term]!) ** 2;
  return Math.sqrt(squares);
}
