import type { QuotationFinding } from '../findings.ts';
import { isLatin } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { mayBeSameName } from '../words/person-names.ts';
import { quotationSpans } from './quotation-spans.ts';
import { spokenWords, type Spoken } from './quoted-words.ts';
import { findSpeakers, type Speaker } from './speakers.ts';
import { indexWording, type WordingIndex } from './wording-index.ts';

/** Quotations compared of one article, and read of one source: no article has more, and the work stays bounded. */
const MAX_QUOTATIONS = 400;
/** Source quotations, best first by shared words, that are compared in full. */
const MAX_CANDIDATES = 3;

export interface Quotation {
  readonly span: Span;
  readonly words: readonly Spoken[];
  readonly speaker: Speaker | null;
}

export interface SourceReading {
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

/** Languages of the two texts, by `guessedLanguage`. */
export interface GuessedLanguages {
  readonly article: string;
  readonly source: string;
}

export type Finding = Pick<QuotationFinding, 'kind' | 'source'>;

/** A translation has no word of the original: nothing is absent from a source in another language. */
export function isOneLanguage(article: string, source: string, guessed: GuessedLanguages): boolean {
  if (
    isLatin(article) !== isLatin(source) ||
    KANA.test(article.slice(0, 2000)) !== KANA.test(source.slice(0, 2000))
  )
    return false;
  return guessed.article === guessed.source || guessed.article === 'und' || guessed.source === 'und';
}

export function readQuotations(text: string, lang: string): Quotation[] {
  const spans = quotationSpans(text).slice(0, MAX_QUOTATIONS);
  const speakers = findSpeakers(text, spans);
  return spans.map((span, i) => ({
    span,
    words: spokenWords(text, span, lang),
    speaker: speakers[i] ?? null,
  }));
}

export function readSource(text: string, lang: string): SourceReading {
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

export function sameSpeaker(a: Speaker | null, b: Speaker | null): boolean {
  return a !== null && b !== null && mayBeSameName(a.name, b.name);
}

/** The quotations of the source that share the rarest words with this one, best first. */
export function candidates(quotation: Quotation, source: SourceReading): number[] {
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

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u;

/** What each word leaves to be found: its stem, or, for a character that is no word by itself, that and the next. */
export function traces(words: readonly Spoken[]): string[] {
  return words.map((word, i) => {
    if (UNSPACED.test(word.key)) return word.key + (words[i + 1]?.key ?? '');
    return word.weight === 1 ? word.stem : '';
  });
}
