/**
 * How often are altered quotations and changed facts called so, and wrongly so? Over the hand-labelled pairs of
 * test/evidence: those tuned on, those held out, and those written afterwards.
 *
 *   node benchmarks/evidence.ts [--show]     --show prints each pair that is told wrongly
 */
import { compareFacts } from '../lib/evidence/facts/facts.ts';
import { compareQuotations } from '../lib/evidence/quotations/quotations.ts';
import { changedFactPairs } from '../test/evidence/fact-pairs-changed.ts';
import { sameFactPairs } from '../test/evidence/fact-pairs-same.ts';
import { freshFactPairs, freshQuotationPairs } from '../test/evidence/fresh-pairs.ts';
import { isHeldOut, type FactPair, type QuotationPair } from '../test/evidence/labels.ts';
import { englishQuotationPairs } from '../test/evidence/quotation-pairs-english.ts';
import { otherQuotationPairs } from '../test/evidence/quotation-pairs-other.ts';

const show = process.argv.includes('--show');

interface Verdict {
  readonly want: readonly string[];
  readonly got: readonly string[];
}

function quotation([label, article, source]: QuotationPair): Verdict {
  const kind = compareQuotations(article, source)[0]?.kind ?? 'none';
  const wrong = kind !== label && !(label === 'other' && (kind === 'none' || kind === 'absent'));
  if (show && wrong) console.log(`want ${label}, got ${kind}\n  ${article}\n  ${source}`);
  return { want: label === 'altered' ? [label] : [], got: kind === 'altered' ? [kind] : [] };
}

function fact([labels, article, source]: FactPair): Verdict {
  const pair = { article: { start: 0, end: article.length }, source: { start: 0, end: source.length } };
  const got = [...new Set(compareFacts([pair], article, source).map((finding) => finding.kind))];
  const [found, wanted] = [got.toSorted().join(' '), labels.toSorted().join(' ')];
  if (show && found !== wanted) console.log(`want ${wanted}, got ${found}\n  ${article}\n  ${source}`);
  return { want: labels, got };
}

function row(name: string, verdicts: readonly Verdict[]): string {
  const sum = (count: (verdict: Verdict) => number) =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  const right = sum(({ want, got }) => got.filter((kind) => want.includes(kind)).length);
  const called = sum(({ got }) => got.length);
  const wanted = sum(({ want }) => want.length);
  return `| ${name} | ${verdicts.length} | ${wanted} | ${right} | ${called - right} | ${(right / called).toFixed(3)} | ${(right / wanted).toFixed(3)} |`;
}

const quotations = [...englishQuotationPairs, ...otherQuotationPairs];
const facts = [...changedFactPairs, ...sameFactPairs];
console.log(
  '| pairs | count | changed | found | false | precision | recall |\n|---|---|---|---|---|---|---|',
);
console.log(row('quotations, tuned on', quotations.filter((_, i) => !isHeldOut(i)).map(quotation)));
console.log(row('quotations, held out', quotations.filter((_, i) => isHeldOut(i)).map(quotation)));
console.log(row('quotations, fresh', freshQuotationPairs.map(quotation)));
console.log(row('facts, tuned on', facts.filter((_, i) => !isHeldOut(i)).map(fact)));
console.log(row('facts, held out', facts.filter((_, i) => isHeldOut(i)).map(fact)));
console.log(row('facts, fresh', freshFactPairs.map(fact)));
