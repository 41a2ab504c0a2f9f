import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';
import { thresholdsOf } from '../verdict/judge.ts';
import type { Words } from '../wording/words.ts';
import { type Comparison, otherDigits } from './comparison.ts';
import { REPORT_FORMAT, type ReportFile } from './report-file.ts';

/** Code units of context on either side of a quoted passage, by which it is found again when a page has changed. */
const CONTEXT = 32;

interface Finding {
  readonly code: string;
  readonly article: Span | null;
  readonly source: Span | null;
}

/**
 * The comparison as W3C Web Annotations: what stands on the page is the target, what it goes back to is the
 * body, both by TextQuoteSelector. Beside them, under our own name, everything that `wireprint verify` needs.
 * https://www.w3.org/TR/annotation-model/
 */
export function toAnnotations(comparison: Comparison, { exports }: Words): string {
  const id = reportId(comparison);
  const items = findingsOf(comparison).map((finding, index) =>
    annotation(finding, `${id}:finding:${index + 1}`, comparison),
  );
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { wireprint: 'urn:wireprint:' }],
    id,
    type: 'AnnotationCollection',
    label: exports.notNotarised,
    creator: { type: 'Software', name: `Wireprint ${comparison.version}` },
    created: comparison.madeAt,
    total: items.length,
    first: { id: `${id}:page:1`, type: 'AnnotationPage', startIndex: 0, items },
    'wireprint:report': reportFile(comparison),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** Both texts name a report; what is in it is named under it, since names hold beyond the file. */
function reportId(comparison: Comparison): string {
  const digits = [comparison.digests.article, otherDigits(comparison)].map((all) => all.slice(0, 16));
  return `urn:wireprint:report:${digits.join('-')}`;
}

/** Quotations and facts that changed; with the whole texts, the sentence pairs that changed too. */
function findingsOf({ match, excerptsOnly }: Comparison): Finding[] {
  return [
    ...match.quotations
      .filter(({ kind }) => kind !== 'identical')
      .map(({ kind, article, source }) => ({ code: `quotation-${kind}`, article, source })),
    ...match.facts.map(({ kind, article, source }) => ({ code: `fact-${kind}`, article, source })),
    ...(excerptsOnly ? [] : match.pairs)
      .filter(({ edits }) => edits.some((edit) => edit.kind !== 'same'))
      .map(({ article, source }) => ({ code: 'sentence-reworded', article, source })),
  ];
}

function annotation({ code, article, source }: Finding, id: string, comparison: Comparison) {
  const { match, digests } = comparison;
  const there =
    match.sourceText === null ? null : resource(match.source.url, digests.source, match.sourceText, source);
  return {
    id,
    type: 'Annotation',
    motivation: 'linking',
    created: comparison.madeAt,
    body: [{ type: 'TextualBody', purpose: 'classifying', value: code }, ...(there === null ? [] : [there])],
    target: resource(comparison.article.url, digests.article, comparison.article.text, article),
  };
}

/**
 * A text, by its address or else by its digest, and where in it: by words alone, since places in the text that was
 * read are none on the page. What stands around them is cut between characters, as the model asks.
 */
function resource(url: string | undefined, digest: string | null, text: string, span: Span | null) {
  const source = url ?? `urn:sha256:${digest}`;
  if (span === null) return { type: 'SpecificResource', source };
  const quote = {
    type: 'TextQuoteSelector',
    exact: slice(text, span),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start).replace(/^[\uDC00-\uDFFF]/u, ''),
    suffix: text.slice(span.end, span.end + CONTEXT).replace(/[\uD800-\uDBFF]$/u, ''),
  };
  return { type: 'SpecificResource', source, selector: quote };
}

function reportFile(comparison: Comparison): ReportFile {
  const { article, match, report, digests, excerptsOnly, madeAt, version } = comparison;
  const { text, ...page } = article;
  return {
    format: REPORT_FORMAT,
    version,
    madeAt,
    isNotarised: false,
    sensitivity: report.sensitivity,
    thresholds: thresholdsOf(report.sensitivity),
    sourcesSearched: report.sourcesSearched,
    wordsRead: report.wordsRead,
    article: { ...page, sha256: digests.article, text: excerptsOnly ? null : text },
    source: { ...match.source, sha256: digests.source, text: excerptsOnly ? null : match.sourceText },
    verdict: {
      relation: match.relation,
      alert: match.alert,
      score: match.score,
      reasons: match.reasons,
      credit: match.credit,
      precedence: match.precedence,
      notes: report.notes,
    },
  };
}
