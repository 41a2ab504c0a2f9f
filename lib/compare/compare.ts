import type { Corpus, CorpusRecord } from '../corpus/corpus.ts';
import type { Article } from '../document/document.ts';
import { compareCredit } from '../evidence/credit/credit.ts';
import { precede } from '../evidence/precedence/precedence.ts';
import { quotationSpans } from '../evidence/quotations/quotation-spans.ts';
import { findDisguise } from '../text/fold.ts';
import { tokenizeText } from '../text/language.ts';
import { hasStopwords } from '../text/stopwords.ts';
import type { Evidence } from '../verdict/evidence.ts';
import { judge, saysEnough } from '../verdict/judge.ts';
import { prepare, type Query } from '../verdict/query.ts';
import { rarityOf, type Rarity } from '../verdict/rarity.ts';
import { reason } from '../verdict/reasons.ts';
import type { Reason, Verdict } from '../verdict/verdict.ts';
import type { Sensitivity } from '../verdict/sensitivity.ts';
import { weighAll } from '../verdict/weigh-all.ts';
import { isSamePage, isSameSite } from './address.ts';
import type { Progress } from './outcome.ts';
import { compareTexts, NO_DETAILS } from './match.ts';
import type { JudgedMatch, Judgement, Match, Report } from './report.ts';

export interface CompareOptions {
  /** Aborted: `compare` throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Awaited: the caller may let other work pass, or stop the comparison by throwing. */
  readonly onProgress?: (progress: Progress) => void | Promise<void>;
  /** Awaited: what the report will say, half-way to it. What was changed takes as long to find as that there is a copy. */
  readonly onJudged?: (judgement: Judgement) => void | Promise<void>;
  /** How sure a match must be to alert. `usual` when left out. */
  readonly sensitivity?: Sensitivity;
}

/** Sources judged, and matches that are aligned and shown. */
const JUDGED = 16;
const SHOWN = 5;
/**
 * Sources retrieved: some of them may be gone, or the page itself, as one mostly is that the reader has read before.
 * Each is read from the disk and inflated, so that more are retrieved only where too few of the first are left.
 */
const RETRIEVED = [17, 30] as const;

interface Judged {
  readonly record: CorpusRecord;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
}

/** Holds an article against a corpus: the whole journey from text to report. */
export async function compare(
  article: Article,
  corpus: Corpus,
  options: CompareOptions = {},
): Promise<Report> {
  const { signal, onProgress, onJudged, sensitivity = 'usual' } = options;
  const tokens = tokenizeText(article.text, article.lang);
  const rarity = rarityOf(corpus.frequencies);
  const query = prepare(tokens, quotationSpans(article.text), rarity);
  const context = { ...options, sensitivity };
  const judged = withCommonSource(article, await judgeCandidates(article, query, rarity, corpus, context));
  const shown = judged.filter(({ verdict }) => verdict.relation !== 'none').slice(0, SHOWN);
  const judgement = judgementOf(query, shown.map(judgedMatch));
  await onJudged?.(judgement);
  const matches: Match[] = [];
  for (const candidate of shown) {
    signal?.throwIfAborted();
    await onProgress?.({ stage: 'aligning', done: matches.length, total: shown.length });
    matches.push(matchOf(article, query, candidate));
  }
  return {
    ...judgement,
    matches,
    sourcesSearched: corpus.size,
    wordsRead: tokens.count,
    sensitivity,
    notes: notesOn(query),
  };
}

/** The retrieved sources with their verdicts, best first. */
async function judgeCandidates(
  article: Article,
  query: Query,
  rarity: Rarity,
  corpus: Corpus,
  options: CompareOptions & { readonly sensitivity: Sensitivity },
): Promise<Judged[]> {
  const { sensitivity } = options;
  const records = await readCandidates(article, query, corpus, options);
  const sketches = records.map((record) => record.sketch);
  return weighAll(query, sketches, rarity)
    .map(({ evidence, twins }, i) => {
      const record = records[i]!;
      const context = { twins, sameSite: isSameSite(article, record.source), sensitivity };
      return { record, evidence, verdict: judge(query, evidence, context) };
    })
    .sort(strongestFirst);
}

/** The sources to judge, those that share most first. */
async function readCandidates(
  article: Article,
  query: Query,
  corpus: Corpus,
  { signal, onProgress }: CompareOptions,
): Promise<CorpusRecord[]> {
  const records: CorpusRecord[] = [];
  let done = 0;
  for (const limit of RETRIEVED) {
    const found = await corpus.retrieve(query.sketch, limit);
    for (; done < found.length && records.length < JUDGED; done++) {
      signal?.throwIfAborted();
      await onProgress?.({ stage: 'searching', done, total: found.length });
      const record = await corpus.load(found[done]!.id);
      if (record !== null && !isSamePage(article, record.source)) records.push(record);
    }
    if (found.length < limit || records.length === JUDGED) break;
  }
  return records;
}

/** Steps of the score that are told apart. Of two records of one story the one with its text comes first: it shows more. */
const SCORE_STEPS = 20;

function strongestFirst(a: Judged, b: Judged): number {
  const step = ({ verdict }: Judged) => Math.round(verdict.score * SCORE_STEPS);
  const hasText = ({ record }: Judged) => (record.source.text === null ? 0 : 1);
  return step(b) - step(a) || hasText(b) - hasText(a) || b.verdict.score - a.verdict.score;
}

/** Sources that must share a fragment with the article, and words of it, until they must have it from elsewhere. */
const COMMON_SOURCES = 3;
const COMMON_SHARE = 0.5;

/** Where several sources share a fragment with the article and it copies none, all drew on a text that is none of them. */
function withCommonSource(article: Article, judged: readonly Judged[]): readonly Judged[] {
  const shares = ({ record, evidence }: Judged) =>
    evidence.fragment >= COMMON_SHARE && !isSameSite(article, record.source);
  const sources = judged.filter(shares).length;
  if (sources < COMMON_SOURCES || judged.some(({ verdict }) => verdict.alert)) return judged;
  return judged.map((one) => {
    if (!shares(one)) return one;
    const reasons = [...one.verdict.reasons, reason('shared-by-sources', { sources })];
    return { ...one, verdict: { ...one.verdict, relation: 'common-source', reasons } };
  });
}

/** What is said of an article as a whole is said by its strongest match. */
function judgementOf(query: Query, matches: readonly JudgedMatch[]): Judgement {
  const [strongest] = matches;
  return {
    relation: strongest?.relation ?? (saysEnough(query) ? 'none' : 'cannot-tell'),
    alert: strongest?.alert ?? false,
    reasons: strongest?.reasons ?? [],
    matches,
  };
}

function judgedMatch({ record, verdict: { relation, alert, score, reasons } }: Judged): JudgedMatch {
  const { text: _, ...source } = record.source;
  return { source, relation, alert, score, reasons };
}

/** What is shown of one source: the verdict, and where its text is at hand, what was changed. */
function matchOf(article: Article, query: Query, judged: Judged): Match {
  const { record } = judged;
  const { text, lang } = record.source;
  return {
    ...judgedMatch(judged),
    sourceText: text,
    credit: compareCredit(article, record.source),
    ...(text === null ? NO_DETAILS : compareTexts(query.tokens, { text, lang })),
    precedence: precede(article, record.source),
  };
}

function notesOn({ tokens: { text, lang, count }, namesBy }: Query): Reason[] {
  const { invisible, lookAlike, bidi } = findDisguise(text);
  const isDisguised = invisible + lookAlike + bidi > 0;
  const isFallback = count > 0 && namesBy !== 'characters' && !hasStopwords(lang);
  return [
    ...(isDisguised ? [reason('disguised-letters', { invisible, lookAlike, bidi })] : []),
    ...(isFallback ? [reason('language-fallback', { lang })] : []),
    ...(count > 0 && namesBy !== 'capitals' ? [reason('names-by-words', { lang })] : []),
  ];
}
