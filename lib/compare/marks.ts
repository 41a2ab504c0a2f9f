import { overlap, type Span } from '../text/span.ts';
import type { ParagraphLink } from '../align/passage.ts';
import type { Match, SentencePair } from './report.ts';

/** What a mark on the page says of the text under it, in the order in which a legend names them. */
export const MARK_KINDS = ['kept', 'reworded', 'moved', 'added', 'quotation'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A piece of the article; `span` indexes its text. Marks may lie over one another. */
export interface Mark {
  readonly kind: MarkKind;
  readonly span: Span;
}

/**
 * What a match says of each piece of the article, for marking on the page. Paragraphs are marked whole, but
 * for reworded ones, whose sentences are told apart: the same, reworded, or without a counterpart. What
 * moved is marked so besides, and altered quotations lie over all. Nothing left out can be marked, since it
 * is not there. O(paragraphs x pairs).
 */
export function marksOf(match: Match): Mark[] {
  const marks = match.paragraphs.flatMap((link) => marksOfParagraph(link, match.pairs));
  const altered = match.quotations.filter(({ kind }) => kind === 'altered' || kind === 'speaker-changed');
  return [...marks, ...altered.map(({ article }) => ({ kind: 'quotation' as const, span: article }))];
}

function marksOfParagraph(link: ParagraphLink, pairs: readonly SentencePair[]): Mark[] {
  const { kind, article, moved } = link;
  if (article === null || kind === 'left-out') return [];
  if (kind !== 'reworded') return [{ kind, span: article }];
  const sentences = marksOfSentences(article, pairs);
  return moved ? [...sentences, { kind: 'moved', span: article }] : sentences;
}

function marksOfSentences(paragraph: Span, pairs: readonly SentencePair[]): Mark[] {
  const inside = pairs
    .filter(({ article }) => overlap(article, paragraph) * 2 > article.end - article.start)
    .sort((a, b) => a.article.start - b.article.start);
  // Its counterparts lie elsewhere, or it has several.
  if (inside.length === 0) return [{ kind: 'reworded', span: paragraph }];
  const marks: Mark[] = [];
  let at = paragraph.start;
  const add = (end: number) => {
    if (end - at >= MIN_ADDED) marks.push({ kind: 'added', span: { start: at, end } });
  };
  for (const { article, edits } of inside) {
    add(article.start);
    const isChanged = edits.some(
      (edit) => edit.kind !== 'same' && (edit.source + edit.article).trim() !== '',
    );
    marks.push({ kind: isChanged ? 'reworded' : 'kept', span: article });
    at = Math.max(at, article.end);
  }
  add(paragraph.end);
  return marks;
}

/** Code units. Less between two sentences is a space, a mark or a dash. */
const MIN_ADDED = 4;
