import { thresholdsOf } from '../verdict/judge.ts';
import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';
import type { Sensitivity } from '../verdict/sensitivity.ts';
import type { Words } from '../wording/words.ts';
import type { Comparison } from './comparison.ts';

/** A quotation or fact that changed, as words: null where that side has none. */
export interface SaidFinding {
  readonly label: string;
  readonly article: string | null;
  readonly source: string | null;
}

/** The quotations that are not the same in both, and who speaks. */
export function quotationsOf(comparison: Comparison, { answer }: Words): SaidFinding[] {
  return comparison.match.quotations
    .filter(({ kind }) => kind !== 'identical')
    .map((finding) => ({
      label: [finding.speaker, answer.quotation(finding.kind)].filter(Boolean).join(': '),
      ...wordings(finding, comparison),
    }));
}

/** The facts that differ. */
export function factsOf(comparison: Comparison, { answer }: Words): SaidFinding[] {
  return comparison.match.facts.map((finding) => ({
    label: answer.fact(finding.kind),
    ...wordings(finding, comparison),
  }));
}

function wordings(
  finding: { readonly article: Span | null; readonly source: Span | null },
  { article, match }: Comparison,
): Omit<SaidFinding, 'label'> {
  return {
    article: finding.article && slice(article.text, finding.article),
    source: finding.source && match.sourceText !== null ? slice(match.sourceText, finding.source) : null,
  };
}

/** What was compared, by what and when: lines of a label and its value, for the end of a report. */
export function aboutLines(
  { article, match, report, madeAt, version, digests }: Comparison,
  { answer, exports, text }: Words,
): readonly (readonly [label: string, value: string])[] {
  const of = (side: string, label: string) => `${side}: ${label}`;
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [of(answer.thisPage, exports.address), article.url],
    [of(answer.thisPage, exports.digest), digests.article],
    [of(answer.otherStory, exports.address), match.source.url],
    [of(answer.otherStory, exports.digest), digests.source],
    [exports.madeAt, madeAt],
    [exports.madeWith, version],
    [exports.searched, text.count(report.sourcesSearched)],
    [exports.words, text.count(report.wordsRead)],
    [exports.thresholds, thresholdsInWords(report.sensitivity)],
  ];
  return lines.flatMap(([label, value]) => (value == null ? [] : [[label, value] as const]));
}

function thresholdsInWords(sensitivity: Sensitivity): string {
  return Object.entries(thresholdsOf(sensitivity))
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
