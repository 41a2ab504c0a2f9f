import type { FactFinding } from '../findings.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { slice, type Span } from '../../text/span.ts';
import { guessedLanguage } from '../../text/language.ts';
import { compareAttribution, compareHedges, compareNegation } from './claims.ts';
import { pairClauses } from './clauses.ts';
import { readDates } from './dates.ts';
import { compareDates, compareFigures } from './figures.ts';
import { lexemes } from '../words/lexemes.ts';
import { compareNames } from './names.ts';
import { readNumbers } from './numbers.ts';

/** Sentence pairs that are checked; no article has more. */
const MAX_PAIRS = 500;
/** Code units of a sentence that are read: what is longer is a table. */
const MAX_LENGTH = 1500;

/**
 * Facts that differ between sentences that tell the same thing: figures, units, dates and times, names, denials, hedges
 * ("alleged", lost or added) and lost attributions. Only what stands in the same place of both sentences is reported,
 * so that a detail left out or added is no change. Number words are read in English, German, French and Spanish,
 * digits in any script; the word lists of the other checks are in claims.ts. `pairs` index the two texts. O(pairs x
 * words of a sentence squared), capped.
 */
export function compareFacts(
  pairs: readonly { readonly article: Span; readonly source: Span }[],
  articleText: string,
  sourceText: string,
  lang = guessedLanguage(articleText),
): FactFinding[] {
  if (pairs.length === 0) return [];
  const sourceWords = new Set(
    lexemes(sourceText, { start: 0, end: sourceText.length }).map((part) => part.word),
  );
  const lines = paragraphs(articleText);
  return pairs.slice(0, MAX_PAIRS).flatMap((whole) => {
    const [article, source] = [clip(whole.article), clip(whole.source)];
    if (slice(articleText, article) === slice(sourceText, source)) return [];
    const [articleParts, sourceParts] = [lexemes(articleText, article), lexemes(sourceText, source)];
    const pair = pairClauses(articleParts, sourceParts, lang);
    const articleDates = readDates(articleText, article, articleParts);
    const sourceDates = readDates(sourceText, source, sourceParts);
    const line = lines.find((line) => line.start <= article.start && article.end <= line.end) ?? article;
    return [
      ...compareFigures(
        pair,
        readNumbers(articleText, article, lang, spansOf(articleDates), articleParts),
        readNumbers(sourceText, source, lang, spansOf(sourceDates), sourceParts),
      ),
      ...compareDates(pair, articleDates, sourceDates),
      ...compareNames(pair, lang, (word) => sourceWords.has(word)),
      ...compareNegation(pair),
      ...compareHedges(pair),
      ...compareAttribution(
        pair,
        lexemes(articleText, line).map((part) => part.word),
      ),
    ];
  });
}

function clip(span: Span): Span {
  return { start: span.start, end: Math.min(span.end, span.start + MAX_LENGTH) };
}

function spansOf(dates: readonly { readonly span: Span }[]): Span[] {
  return dates.map((date) => date.span);
}
