import type { Evidence } from './evidence.ts';
import type { NamesBy, Query } from './query.ts';
import { reason } from './reasons.ts';
import { type Sensitivity, WHOLE_AT } from './sensitivity.ts';
import type { Reason, Relation, Verdict } from './verdict.ts';

/** Natural logarithm of a weighted geometric mean; see `wholeScore`. */
export const WHOLE = WHOLE_AT.usual;
/** Share of rare runs in the stretch of 100 words that shares most. */
const PASSAGE = 0.8;

/** Words. A text shorter than this says too little, unless it is copied. */
const MIN_WORDS = 40;
/** Share of three-word runs that makes a copy of even the shortest text. */
const COPIED = 0.9;

/** What is known of a source beyond its sketch. */
export interface SourceContext {
  /** Other sources with the same text. */
  readonly twins: number;
  /** The article stands on the same site: common passages are then standing text, not copies. */
  readonly sameSite: boolean;
  /** `usual` when left out. */
  readonly sensitivity?: Sensitivity;
}

/** Judges one source from the evidence. O(1). */
export function judge(query: Query, evidence: Evidence, context: SourceContext): Verdict {
  const { count } = query.tokens;
  const isLong = count >= MIN_WORDS;
  const strength = context.sameSite ? wholeStrength(evidence, query) : strengthOf(evidence, query);
  const { sensitivity = 'usual' } = context;
  const { whole, alert } = thresholdsOf(sensitivity);
  const isWhole = (threshold: number) =>
    wholeScore(evidence, query.namesBy) >= threshold && (isLong || evidence.copied >= COPIED);
  const found: Found = {
    whole: isWhole(whole),
    passage: !context.sameSite && isLong && passageStrength(evidence, count) >= 1,
    shared: !context.sameSite && evidence.passage >= SHARED,
  };
  return {
    relation: relationOf(evidence, found, isLong),
    alert: isWhole(alert) || found.passage,
    score: Math.min(1, strength / 2),
    reasons: reasonsOf(query, evidence, context),
  };
}

/** Whether a text says enough to be told from others: one word, or one sentence, said over and over does not. O(1). */
export function saysEnough({ shingles }: Query): boolean {
  return shingles.positions.length >= MIN_WORDS - 2;
}

/** How strongly a source speaks for an alert, as a whole or by a passage: from 1 it does. O(1). */
export function strengthOf(evidence: Evidence, query: Query): number {
  return Math.max(wholeStrength(evidence, query), passageStrength(evidence, query.tokens.count));
}

function wholeStrength(evidence: Evidence, { namesBy }: Query): number {
  return Math.exp(wholeScore(evidence, namesBy) - WHOLE);
}

/** Share of the source, or words of it, that make a passage a good part of it: standing text is shorter. */
const GOOD_SHARE = 0.15;
const GOOD_WORDS = 250;

function passageStrength({ passage, kept, copied }: Evidence, words: number): number {
  const isGoodPart = kept >= GOOD_SHARE || copied * words >= GOOD_WORDS;
  return isGoodPart ? passage / PASSAGE : Math.min(0.99, passage / PASSAGE);
}

/** What was found to be reused: the article as a whole, a long passage, a short one. */
interface Found {
  readonly whole: boolean;
  readonly passage: boolean;
  readonly shared: boolean;
}

/** Shares of three-word runs: .9 is a word changed in thirty, .6 one in six. */
const VERBATIM = 0.9;
const LIGHT = 0.6;
/** Share of rare runs in the stretch that shares most: a paragraph in common, which alone raises no alert. */
const SHARED = 0.4;
/** Share of the article's sentences that tell what the source tells; with fewer, a copied passage is an excerpt. */
const RETOLD = 0.7;

/** What every verdict was decided by before reports named a level; see `thresholdsOf`. */
export const THRESHOLDS = {
  whole: WHOLE,
  passage: PASSAGE,
  minWords: MIN_WORDS,
  copied: COPIED,
  verbatim: VERBATIM,
  lightlyEdited: LIGHT,
  shared: SHARED,
  goodShare: GOOD_SHARE,
  goodWords: GOOD_WORDS,
  retold: RETOLD,
} as const;

type Thresholds = Readonly<Record<keyof typeof THRESHOLDS | 'alert', number>>;

/** What a verdict is decided by at a level, for reports that outlive this version. */
export function thresholdsOf(sensitivity: Sensitivity): Thresholds {
  // Who wants fewer alerts is still told of the others on a click.
  const whole = WHOLE_AT[sensitivity === 'more' ? 'more' : 'usual'];
  return { ...THRESHOLDS, whole, alert: WHOLE_AT[sensitivity] };
}

function relationOf(evidence: Evidence, found: Found, isLong: boolean): Relation {
  const { copied, kept, sentences, sentencesFound } = evidence;
  if (found.whole || found.passage) {
    if (copied >= VERBATIM) return kept >= VERBATIM ? 'verbatim' : 'excerpt';
    if (copied >= LIGHT && kept >= LIGHT) return 'lightly-edited';
    if (copied >= LIGHT || kept >= LIGHT || !found.whole) return 'excerpt';
    return found.passage && sentencesFound < RETOLD * sentences ? 'excerpt' : 'reworded';
  }
  if (!isLong) return 'cannot-tell';
  return found.shared ? 'shared-passages' : 'none';
}

function reasonsOf({ quotations, tokens }: Query, evidence: Evidence, { twins }: SourceContext): Reason[] {
  const { copied, kept, names, namesCounted, order, sentences, sentencesFound } = evidence;
  return [
    reason('sentences-found', { found: sentencesFound, of: sentences }),
    reason('same-order', { share: order }),
    reason('names-agree', { share: names, of: namesCounted }),
    reason('words-shared', { share: copied }),
    reason('source-kept', { share: kept }),
    ...(quotations > 0 ? [reason('quotations-set-aside', { count: quotations })] : []),
    ...(tokens.count < MIN_WORDS ? [reason('too-short', { words: tokens.count })] : []),
    ...(twins > 0 ? [reason('also-published', { sources: twins })] : []),
  ];
}

/** Names. Where there are fewer, other content words make up for them; benchmarks/results/decision.md. */
const CONTENT_AS_NAMES = 3;
/** Of a faithful rewrite, twice as many names survive as pairs of characters. */
const CHARACTERS_FACTOR = 2;
/** Keeps the logarithm finite. */
const FLOOR = 0.02;

/**
 * How much of the article as a whole comes from the source: the logarithm of a weighted geometric mean, 4 : 3 : 2 : 1,
 * so that each kind of evidence must be there. Most weight goes to names and figures, which survive every rewriting.
 */
export function wholeScore(evidence: Evidence, namesBy: NamesBy): number {
  const { names, placed, pairs, order } = evidence;
  const namesScore = strengthen(names, evidence, namesBy);
  const placedScore = namesBy === 'capitals' ? strengthen(placed, evidence, namesBy) : namesScore;
  return (
    0.4 * Math.log(namesScore + FLOOR) +
    0.3 * Math.log(placedScore + FLOOR) +
    0.2 * Math.log(pairs + FLOOR) +
    0.1 * Math.log(order + FLOOR)
  );
}

/** A share of names, made fit to be held against the share that a faithful rewrite keeps. */
function strengthen(share: number, { namesCounted, content }: Evidence, namesBy: NamesBy): number {
  if (namesBy === 'characters') return Math.min(1, CHARACTERS_FACTOR * share);
  if (namesBy === 'words') return share;
  return (share * namesCounted + CONTENT_AS_NAMES * Math.sqrt(content)) / (namesCounted + CONTENT_AS_NAMES);
}
