import type { ParagraphLink } from '../align/passage.ts';
import type { SentencePair } from '../compare/report.ts';
import type { Edit } from '../diff/edit.ts';
import type { Span } from '../text/span.ts';
import { overlap, slice } from '../text/span.ts';

/** The two texts and the sentence pairs between them. */
export interface Texts {
  readonly article: string;
  readonly source: string;
  readonly pairs: readonly SentencePair[];
}

/**
 * The edit script of one row of the paragraph map, put together from its sentence pairs. What no pair
 * covers is inserted (article) or deleted (source); a source sentence that went to another paragraph is
 * not deleted, so it is not in the script. The article parts, joined, are the article paragraph wherever
 * no pair reaches over its ends. O(pairs).
 */
export function paragraphEdits(link: ParagraphLink, texts: Texts): Edit[] {
  if (link.article === null) return link.source === null ? [] : [deleted(texts.source, link.source)];
  if (link.source === null) return [inserted(texts.article, link.article)];
  const inRow = texts.pairs
    .filter((pair) => isMostlyIn(pair.article, link.article!))
    .sort((a, b) => a.article.start - b.article.start);
  const unused = gaps(
    link.source,
    texts.pairs.map((pair) => pair.source),
  );
  const edits: Edit[] = [];
  let at = link.article.start;
  const fillTo = (end: number) => {
    if (end > at) edits.push(inserted(texts.article, { start: at, end }));
    at = Math.max(at, end);
  };
  const dropUpTo = (sourceEnd: number) => {
    while (unused.length > 0 && unused[0]!.start < sourceEnd)
      edits.push(deleted(texts.source, unused.shift()!));
  };
  for (const pair of inRow) {
    fillTo(pair.article.start);
    if (overlap(pair.source, link.source) > 0) dropUpTo(pair.source.start);
    edits.push(...pair.edits);
    at = Math.max(at, pair.article.end);
  }
  fillTo(link.article.end);
  dropUpTo(Number.POSITIVE_INFINITY);
  return edits.filter((edit) => edit.source.trim() !== '' || edit.article !== '');
}

/** How many changes an edit script shows: a replacement is one, white space is none. */
export function countChanges(edits: readonly Edit[]): number {
  return edits.filter((edit) => edit.kind !== 'same' && (edit.source + edit.article).trim() !== '').length;
}

function isMostlyIn(inner: Span, outer: Span): boolean {
  return overlap(inner, outer) * 2 > inner.end - inner.start;
}

/** The parts of `whole` under none of `spans`. */
function gaps(whole: Span, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  let at = whole.start;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (overlap(span, whole) === 0) continue;
    if (span.start > at) found.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < whole.end) found.push({ start: at, end: whole.end });
  return found;
}

/** White space between sentences is no change. */
function inserted(text: string, span: Span): Edit {
  const article = slice(text, span);
  if (article.trim() === '') return { kind: 'same', source: article, article };
  return { kind: 'inserted', source: '', article };
}

function deleted(text: string, span: Span): Edit {
  return { kind: 'deleted', source: slice(text, span), article: '' };
}
