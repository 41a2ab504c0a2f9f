import type { FactFinding, QuotationFinding } from '../../lib/evidence/findings.ts';

/**
 * What became of the first quotation of `article`, held against `source`. `other`: the source quotes something else
 * of that speaker, so that neither "altered" nor "identical" would be true.
 */
export type QuotationPair = readonly [
  label: QuotationFinding['kind'] | 'other',
  article: string,
  source: string,
];

/** Every kind of fact that differs between two sentences that tell the same thing; none where all agree. */
export type FactPair = readonly [labels: readonly FactFinding['kind'][], article: string, source: string];

/** Every third pair is held out: looked at only after tuning. */
export function isHeldOut(index: number): boolean {
  return index % 3 === 2;
}
