import { overlap, type Span } from '../lib/text/span.ts';

/** A pair of spans that hold the same: a label, or a detection. */
export interface Case {
  readonly article: Span;
  readonly source: Span;
}

/** Figures of the plagdet measure, macro-averaged (Potthast et al., COLING 2010). `plagdet` is null without cases. */
export interface Figures {
  readonly pairs: number;
  readonly plagdet: number | null;
  readonly recall: number;
  readonly precision: number;
  readonly granularity: number;
  /** Pairs without a case in which something was detected. */
  readonly falsePairs: number;
}

/** Scores detections against labels over pairs of texts. O(cases x detections) a pair. */
export function plagdet(pairs: readonly { cases: readonly Case[]; found: readonly Case[] }[]): Figures {
  const recalls: number[] = [];
  const precisions: number[] = [];
  const hits: number[] = [];
  for (const { cases, found } of pairs) {
    for (const label of cases) {
      const touching = found.filter((detection) => touches(label, detection));
      recalls.push(share(label, touching));
      if (touching.length > 0) hits.push(touching.length);
    }
    for (const detection of found)
      precisions.push(
        share(
          detection,
          cases.filter((label) => touches(label, detection)),
        ),
      );
  }
  const [recall, precision] = [mean(recalls), mean(precisions)];
  const granularity = hits.length === 0 ? 1 : mean(hits);
  const f1 = recall * precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return {
    pairs: pairs.length,
    plagdet: recalls.length === 0 ? null : f1 / Math.log2(1 + granularity),
    recall,
    precision,
    granularity,
    falsePairs: pairs.filter(({ cases, found }) => cases.length === 0 && found.length > 0).length,
  };
}

function touches(a: Case, b: Case): boolean {
  return overlap(a.article, b.article) > 0 && overlap(a.source, b.source) > 0;
}

/** Share of the characters of both parts of a case that other cases cover. */
export function share(one: Case, others: readonly Case[]): number {
  const total = one.article.end - one.article.start + one.source.end - one.source.start;
  const covered =
    coveredBy(
      one.article,
      others.map((other) => other.article),
    ) +
    coveredBy(
      one.source,
      others.map((other) => other.source),
    );
  return total === 0 ? 0 : covered / total;
}

function coveredBy(span: Span, others: readonly Span[]): number {
  const cuts = others
    .map(({ start, end }) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  let [sum, reached] = [0, -1];
  for (const { start, end } of cuts) {
    if (end <= reached) continue;
    sum += end - Math.max(start, reached);
    reached = end;
  }
  return sum;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
