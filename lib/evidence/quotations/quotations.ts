import type { SentenceLink } from '../../align/pair-sentences.ts';
import type { QuotationFinding } from '../findings.ts';
import { guessedLanguage } from '../../text/language.ts';
import { overlap } from '../../text/span.ts';
import { isAbsent } from './absence.ts';
import { answersByPlace } from './by-place.ts';
import {
  isOneLanguage,
  readQuotations,
  readSource,
  type Finding,
  type GuessedLanguages,
  type Quotation,
  type SourceReading,
} from './quotation-reading.ts';
import { findReworded } from './rewording.ts';
import { findSameWords } from './same-words.ts';

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
 * `links` pair the sentences of the two texts (lib/align): with them a free rewording is told by its place too.
 * Nothing is called absent from a source in another language. A quotation that is neither close to the source's nor
 * without trace gets no finding. Speakers are null in languages without a list of verbs (see speech-verbs.ts). Linear
 * in the texts; quotations beyond the first 400 are left out.
 */
export function compareQuotations(
  article: string,
  source: string,
  links: readonly SentenceLink[] = [],
  guessed: GuessedLanguages = { article: guessedLanguage(article), source: guessedLanguage(source) },
): QuotationFinding[] {
  const lang = guessed.article;
  const quotations = readQuotations(article, lang).filter((quotation) => quotation.words.length > 0);
  if (quotations.length === 0) return [];
  const reading = readSource(source, lang);
  const found = withAnswersByPlace(
    quotations,
    quotations.map(
      (quotation) => findSameWords(quotation, reading, article) ?? findReworded(quotation, reading, article),
    ),
    reading,
    links,
  );
  const answered = found.flatMap((finding) => finding?.source ?? []);
  const mayBeAbsent = isOneLanguage(article, source, guessed);
  return quotations.flatMap((quotation, i): QuotationFinding[] => {
    const shown = { article: quotation.span, speaker: quotation.speaker?.name ?? null };
    const finding = found[i] ?? null;
    if (finding !== null) return [{ ...finding, ...shown }];
    return mayBeAbsent && isAbsent(quotation, reading, answered)
      ? [{ kind: 'absent', source: null, ...shown }]
      : [];
  });
}

/** Looks for what words alone have not found among the source's quotations that nothing answers. */
function withAnswersByPlace(
  quotations: readonly Quotation[],
  found: readonly (Finding | null)[],
  source: SourceReading,
  links: readonly SentenceLink[],
): (Finding | null)[] {
  const answered = found.flatMap((finding) => finding?.source ?? []);
  const left = quotations.filter((_, i) => found[i] === null);
  const free = source.quotations.filter(({ span }) => !answered.some((other) => overlap(other, span) > 0));
  const answers = answersByPlace(left, free, links);
  return found.map((finding, i) => {
    const other = finding === null ? answers[left.indexOf(quotations[i]!)] : null;
    return other ? { kind: 'altered', source: other.span } : finding;
  });
}
