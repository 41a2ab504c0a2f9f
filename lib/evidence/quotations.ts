import type { QuotationFinding } from '../compare/report.ts';
import type { Span } from '../text/span.ts';
import { guessLanguage } from '../text/stopwords.ts';
import { tokenize } from '../text/tokens.ts';
import { alignLocally, type LocalAlignment } from './local-alignment.ts';
import { longestCommon } from './longest-common.ts';
import { looksLikePerson, mayBeSameName, nameWords } from './person-names.ts';
import { quotationSpans } from './quotation-spans.ts';
import { spokenWords, type Spoken } from './quoted-words.ts';
import { findSpeakers, type Speaker } from './speakers.ts';
import { findWording, indexWording, join, spanOf, splitAtGaps, type WordingIndex } from './wording-index.ts';

/** Quotations compared of one article, and read of one source: no article has more, and the work stays bounded. */
const MAX_QUOTATIONS = 400;
/** From here on a quotation is the other reworded. Chosen by benchmarks/evidence.ts. */
const REWORDED = 0.6;
/** Share of both wordings, in order, that a free rewording by the same speaker keeps. Chosen by the same. */
const RECAST = 0.4;
/** Words of a sentence that, found word for word, is set aside; fewer may stand anywhere by chance. */
const MIN_PIECE = 3;
/** The same share below which two quotations of one speaker have nothing to do with each other. */
const RELATED = 0.2;
/** What the same speaker adds when candidates compete. */
const SPEAKER_BONUS = 0.1;
/** Words of substance that must be shared; fewer are a turn of phrase. */
const MIN_SHARED = 3;
/** Below this share of its words of substance in any part of the source, a quotation has no trace there. */
const TRACE = 0.4;
/** Source quotations, best first by shared words, that are aligned in full. */
const MAX_CANDIDATES = 3;

interface Quotation {
  readonly span: Span;
  readonly words: readonly Spoken[];
  readonly speaker: Speaker | null;
}

interface SourceReading {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** All words of the source, and those of its quotations alone, one behind another. */
  readonly all: WordingIndex;
  readonly quoted: WordingIndex;
  /** For each word of `quoted`, the quotation that it is of. */
  readonly owners: Uint32Array;
  readonly traces: readonly string[];
  readonly byStem: ReadonlyMap<string, readonly number[]>;
}

/**
 * Holds each quotation of an article against a source.
 *
 * - `identical`: the same words, whatever the marks, punctuation, case, spelling by country, contractions, number
 *   formats and editors' brackets. So is a wording that the source has outside quotation marks: the article added
 *   marks, not words.
 * - `trimmed`: part of a quotation of the source, with or without marked cuts, or several joined.
 * - `altered`: reworded inside the marks. `source` is the part of the original that answers it.
 * - `speaker-changed`: the same words, given to another person whom both texts keep apart.
 * - `absent`: the source has no trace of it. `source` is null.
 *
 * A quotation that is neither close to the source's nor without trace gets no finding. Speakers are null in languages
 * without a list of verbs (see speech-verbs.ts). Linear in the texts; quotations beyond the first 400 are left out.
 */
export function compareQuotations(article: string, source: string): QuotationFinding[] {
  const lang = languageOf(article);
  const quotations = readQuotations(article, lang);
  if (quotations.length === 0) return [];
  const reading = readSource(source, lang);
  return quotations.flatMap((quotation) => {
    const finding = compareOne(quotation, reading, article);
    return finding === null
      ? []
      : [{ ...finding, article: quotation.span, speaker: quotation.speaker?.name ?? null }];
  });
}

function languageOf(text: string): string {
  return guessLanguage(tokenize(text.slice(0, 20_000), 'und').words);
}

function readQuotations(text: string, lang: string): Quotation[] {
  const spans = quotationSpans(text).slice(0, MAX_QUOTATIONS);
  const speakers = findSpeakers(text, spans);
  return spans.map((span, i) => ({
    span,
    words: spokenWords(text, span, lang),
    speaker: speakers[i] ?? null,
  }));
}

function readSource(text: string, lang: string): SourceReading {
  const quotations = readQuotations(text, lang);
  const words = quotations.flatMap((quotation) => quotation.words);
  const owners = Uint32Array.from(quotations.flatMap((quotation, i) => quotation.words.map(() => i)));
  const byStem = new Map<string, number[]>();
  for (const [i, quotation] of quotations.entries()) {
    for (const stem of new Set(
      quotation.words.filter((word) => word.weight === 1).map((word) => word.stem),
    )) {
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [i]);
      else list.push(i);
    }
  }
  const all = indexWording(spokenWords(text, { start: 0, end: text.length }, lang));
  return { text, quotations, all, traces: traces(all.words), quoted: indexWording(words), owners, byStem };
}

type Finding = Pick<QuotationFinding, 'kind' | 'source'>;

function compareOne(quotation: Quotation, source: SourceReading, article: string): Finding | null {
  if (quotation.words.length === 0) return null;
  return (
    findSameWords(quotation, source, article) ??
    findReworded(quotation, source, article) ??
    findNoTrace(quotation, source)
  );
}

/** Identical or trimmed; quoted words of the source come before unquoted ones. */
function findSameWords(quotation: Quotation, source: SourceReading, article: string): Finding | null {
  const letters = join(quotation.words);
  const whole = source.quotations.find((other) => join(other.words) === letters);
  if (whole !== undefined) return same('identical', quotation, whole, whole.span, source, article);
  const quoted = findWording(source.quoted, quotation.words);
  if (quoted !== null) {
    const owner = source.quotations[source.owners[quoted.from]!]!;
    return same(
      'trimmed',
      quotation,
      owner,
      spanOf(source.quoted.words, quoted.from, quoted.to),
      source,
      article,
    );
  }
  const unquoted = findWording(source.all, quotation.words);
  if (unquoted === null) return findJoined(quotation, source);
  return {
    kind: unquoted.cut ? 'trimmed' : 'identical',
    source: spanOf(source.all.words, unquoted.from, unquoted.to),
  };
}

/** Whole sentences of the source, joined across what was left out, in whatever order. */
function findJoined(quotation: Quotation, source: SourceReading): Finding | null {
  const pieces = splitAtGaps(quotation.words);
  if (pieces.length < 2) return null;
  const places = pieces.map((piece) => findWording(source.all, piece));
  const longest = places[pieces.indexOf(pieces.reduce((a, b) => (b.length > a.length ? b : a)))];
  if (longest === undefined || longest === null || places.includes(null)) return null;
  return { kind: 'trimmed', source: spanOf(source.all.words, longest.from, longest.to) };
}

function same(
  kind: 'identical' | 'trimmed',
  quotation: Quotation,
  other: Quotation,
  span: Span,
  source: SourceReading,
  article: string,
): Finding {
  const changed = isOtherPerson(quotation.speaker, other.speaker, source, article);
  return { kind: changed ? 'speaker-changed' : kind, source: span };
}

/**
 * Two persons, each named beside the quotation, and one of them known to the other text too: then the difference is no
 * accident of a spokesman named in one text and the office in the other.
 */
function isOtherPerson(
  a: Speaker | null,
  b: Speaker | null,
  source: SourceReading,
  article: string,
): boolean {
  if (a === null || b === null || !a.sure || !b.sure) return false;
  if (mayBeSameName(a.name, b.name)) return false;
  if (!looksLikePerson(a.name, article) || !looksLikePerson(b.name, source.text)) return false;
  return mentions(source.text, a.name) || mentions(article, b.name);
}

function mentions(text: string, name: string): boolean {
  return nameWords(name).some((word) => word.length > 2 && text.toLowerCase().includes(word));
}

interface Answer {
  readonly alignment: LocalAlignment;
  readonly words: readonly Spoken[];
  readonly other: Quotation;
}

/**
 * Whether a sentence of it is reworded. Sentences that the source has word for word are set aside first, or a long
 * quotation with a sentence put in from elsewhere would pass for a rewording.
 */
function findReworded(whole: Quotation, source: SourceReading, article: string): Finding | null {
  const pieces = splitAtGaps(whole.words);
  const rest =
    pieces.length < 2
      ? whole.words
      : pieces.filter((piece) => piece.length < MIN_PIECE || findWording(source.all, piece) === null).flat();
  const quotation = { ...whole, words: rest };
  const answer = bestAnswer(quotation, source);
  if (answer === null) return null;
  const { alignment, words, other } = answer;
  const span = wholeSentences(
    source.text,
    spanOf(words, alignment.sourceFrom, alignment.sourceTo),
    other.span,
  );
  if (alignment.sameWords) return same('trimmed', quotation, other, span, source, article);
  if (isOtherPerson(quotation.speaker, other.speaker, source, article)) return null;
  const content = quotation.words.filter((word) => word.weight === 1).length;
  const enough = Math.max(2, Math.min(MIN_SHARED, content));
  if (alignment.similarity >= REWORDED && alignment.shared >= enough) {
    return { kind: 'altered', source: span };
  }
  return isRecast(quotation, other) ? { kind: 'altered', source: other.span } : null;
}

/** Widens a part of a quotation to its sentences, so that the reader sees what the whole thought was. */
function wholeSentences(text: string, part: Span, quotation: Span): Span {
  if (part.start < quotation.start || part.end > quotation.end) return part;
  const before = text.slice(quotation.start, part.start);
  const after = text.slice(part.end, quotation.end);
  const stop = before.search(/[.!?…]\s+[^.!?…]*$/u);
  const start = stop < 0 ? quotation.start : part.start - before.length + stop + 1;
  const end = after.search(/[.!?…](?:\s|$)/u);
  const span = { start, end: end < 0 ? quotation.end : part.end + end + 1 };
  while (span.start < part.start && /\s/u.test(text.charAt(span.start))) span.start++;
  return span;
}

/** Freely reworded: one speaker, two quotations that share a good part in order and come to the same point. */
function isRecast(quotation: Quotation, other: Quotation): boolean {
  if (!sameSpeaker(quotation.speaker, other.speaker)) return false;
  const common = longestCommon(quotation.words, other.words);
  return (
    Math.min(common.articleShare, common.sourceShare) >= RECAST && common.shared >= 2 && common.samePoint
  );
}

function bestAnswer(quotation: Quotation, source: SourceReading): Answer | null {
  let best: Answer | null = null;
  let most = 0;
  for (const i of candidates(quotation, source)) {
    for (const [words, other] of wordings(source.quotations, i)) {
      const alignment = alignLocally(quotation.words, words);
      if (alignment === null) continue;
      const score =
        alignment.similarity + (sameSpeaker(quotation.speaker, other.speaker) ? SPEAKER_BONUS : 0);
      if (score > most) [best, most] = [{ alignment, words, other }, score];
    }
  }
  return best;
}

function sameSpeaker(a: Speaker | null, b: Speaker | null): boolean {
  return a !== null && b !== null && mayBeSameName(a.name, b.name);
}

/** A source quotation alone, and together with the one behind it, which the article may have joined. */
function wordings(quotations: readonly Quotation[], i: number): [readonly Spoken[], Quotation][] {
  const one = quotations[i]!;
  const next = quotations[i + 1];
  const alone: [readonly Spoken[], Quotation] = [one.words, one];
  return next === undefined || next.span.start - one.span.end > 200
    ? [alone]
    : [alone, [[...one.words, ...next.words], one]];
}

function candidates(quotation: Quotation, source: SourceReading): number[] {
  const shared = new Map<number, number>();
  for (const stem of new Set(quotation.words.filter((word) => word.weight === 1).map((word) => word.stem))) {
    const owners = source.byStem.get(stem) ?? [];
    for (const i of owners) shared.set(i, (shared.get(i) ?? 0) + 1 / owners.length);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_CANDIDATES)
    .map(([i]) => i);
}

/** The same speaker in words that share something: too free a rewording to show, and no proof of absence. */
function isRelated(quotation: Quotation, other: Quotation): boolean {
  if (!sameSpeaker(quotation.speaker, other.speaker)) return false;
  const common = longestCommon(quotation.words, other.words);
  return common.shared > 0 && Math.min(common.articleShare, common.sourceShare) >= RELATED;
}

/** Absent, unless some stretch of the source twice as long as the quotation holds a good part of its words. */
function findNoTrace(quotation: Quotation, source: SourceReading): Finding | null {
  if (source.quotations.some((other) => isRelated(quotation, other))) return null;
  const wanted = new Set(traces(quotation.words));
  wanted.delete('');
  if (wanted.size < 2) return null;
  const sought = source.traces;
  const reach = Math.max(30, 2 * quotation.words.length);
  const hits = sought.flatMap((trace, i) => (wanted.has(trace) ? [i] : []));
  const counts = new Map<string, number>();
  let tail = 0;
  let most = 0;
  for (const i of hits) {
    const stem = sought[i]!;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    while (hits[tail]! < i - reach) {
      const left = sought[hits[tail]!]!;
      const count = counts.get(left)! - 1;
      if (count === 0) counts.delete(left);
      else counts.set(left, count);
      tail++;
    }
    most = Math.max(most, counts.size);
  }
  return most / wanted.size < TRACE ? { kind: 'absent', source: null } : null;
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u;

/** What each word leaves to be found: its stem, or, for a character that is no word by itself, that and the next. */
function traces(words: readonly Spoken[]): string[] {
  return words.map((word, i) => {
    if (UNSPACED.test(word.key)) return word.key + (words[i + 1]?.key ?? '');
    return word.weight === 1 ? word.stem : '';
  });
}
