import type { Evidence } from './evidence.ts';
import { reason } from './reasons.ts';
import type { Reason, Relation, Verdict } from './verdict.ts';

/** Thresholds of the two channels. Chosen by benchmarks/decision. */
const WHOLE = -0.6;
const PASSAGE = 0.78;

/** Judges one source from the evidence. `words` counts the article's words. O(1). */
export function judge(evidence: Evidence, words: number): Verdict {
  const whole = wholeScore(evidence);
  const alert = words >= MIN_WORDS && (whole >= WHOLE || evidence.passage >= PASSAGE);
  const relation = alert ? relationOf(evidence) : 'none';
  return {
    relation,
    alert,
    score: Math.max(Math.exp(whole), evidence.passage),
    reasons: reasonsOf(evidence),
  };
}

/** Words. Less than this is no article. */
const MIN_WORDS = 25;

/** How much of the article as a whole comes from the source: a weighted geometric mean, as a logarithm. */
export function wholeScore({ names, pairs, order }: Evidence): number {
  return 0.6 * Math.log(names + 0.02) + 0.15 * Math.log(pairs + 0.02) + 0.25 * Math.log(order + 0.02);
}

function relationOf({ copied, kept }: Evidence): Relation {
  if (copied >= 0.95 && kept >= 0.9) return 'verbatim';
  if (copied >= 0.6 && kept >= 0.6) return 'lightly-edited';
  if (copied >= 0.6 || kept >= 0.6) return 'excerpt';
  return 'reworded';
}

function reasonsOf({ copied, kept, pairs, names, order }: Evidence): Reason[] {
  return [
    reason('words-shared', { share: copied }),
    reason('source-kept', { share: kept }),
    reason('pairs-shared', { share: pairs }),
    reason('names-agree', { share: names }),
    reason('same-order', { share: order }),
  ];
}
