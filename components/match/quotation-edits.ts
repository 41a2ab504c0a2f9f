import type { SentencePair } from '../../lib/compare/report.ts';
import type { Edit } from '../../lib/diff/edit.ts';
import type { QuotationFinding } from '../../lib/evidence/findings.ts';
import type { Span } from '../../lib/text/span.ts';
import { overlap, slice } from '../../lib/text/span.ts';
import type { Texts } from '../../lib/side-by-side/paragraph-edits.ts';

/**
 * What changed inside a quotation, cut out of the edit scripts of the sentence pairs that hold it: the
 * report has them already, so no diff is carried into the popup. Where the pairs do not hold both wordings
 * whole and in order, one wording replaces the other. O(pairs + their edits).
 */
export function quotationEdits({ article, source }: QuotationFinding, texts: Texts): Edit[] {
  const here = slice(texts.article, article);
  if (source === null) return [edit('', here)];
  const there = slice(texts.source, source);
  const pairs = texts.pairs
    .filter((pair) => overlap(pair.article, article) > 0 || overlap(pair.source, source) > 0)
    .sort((a, b) => a.article.start - b.article.start);
  const edits = cutOut(pairs, texts, article, source);
  const isWhole = joined(edits, 'article') === here && joined(edits, 'source') === there;
  return isWhole ? edits : [edit(there, here)];
}

/** The parts inside a span of each text of the edit scripts of pairs, and of what stands between them. */
function cutOut(pairs: readonly SentencePair[], texts: Texts, article: Span, source: Span): Edit[] {
  const cut: Edit[] = [];
  let articleAt = pairs[0]?.article.start ?? 0;
  let sourceAt = pairs[0]?.source.start ?? 0;
  const take = (step: Edit) => {
    const here = partInside(step.article, articleAt, article);
    const there = partInside(step.source, sourceAt, source);
    articleAt += step.article.length;
    sourceAt += step.source.length;
    if (here !== '' || there !== '') cut.push(edit(there, here, step.kind));
  };
  for (const pair of pairs) {
    take(
      edit(
        texts.source.slice(sourceAt, pair.source.start),
        texts.article.slice(articleAt, pair.article.start),
      ),
    );
    pair.edits.forEach(take);
  }
  return cut;
}

function partInside(text: string, at: number, span: Span): string {
  return text.slice(Math.max(0, span.start - at), Math.max(0, span.end - at));
}

/** One step; what is on one side only is a change there. White space and marks by themselves change no wording. */
function edit(source: string, article: string, kind?: Edit['kind']): Edit {
  if (source.trim() === article.trim() || !/[\p{L}\p{N}]/u.test(source + article))
    return { kind: 'same', source, article };
  if (source === '') return { kind: 'inserted', source, article };
  if (article === '') return { kind: 'deleted', source, article };
  return { kind: kind ?? 'replaced', source, article };
}

function joined(edits: readonly Edit[], side: 'article' | 'source'): string {
  return edits.map((step) => step[side]).join('');
}
