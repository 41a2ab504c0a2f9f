import { align } from '../align/align.ts';
import { pairSentences, type SentenceLink } from '../align/pair-sentences.ts';
import { mapParagraphs } from '../align/paragraph-map.ts';
import { editScript } from '../diff/edit-script.ts';
import type { Source } from '../document/document.ts';
import { compareFacts } from '../evidence/facts/facts.ts';
import { compareQuotations } from '../evidence/quotations/quotations.ts';
import { guessedLanguageOf, tokenizeText } from '../text/language.ts';
import { slice } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Match, SentencePair } from './report.ts';

/** What a comparison of the two texts shows, beyond the verdict. */
type Details = Pick<Match, 'passages' | 'paragraphs' | 'pairs' | 'quotations' | 'facts'>;

/** Nothing can be shown of a source that is kept as fingerprints only. */
export const NO_DETAILS: Details = {
  passages: [],
  paragraphs: [],
  pairs: [],
  quotations: [],
  facts: [],
};

/** Passages, paragraph map, marked sentences, quotations and facts of an article and one source. Time as `align`. */
export function compareTexts(
  article: Tokens,
  { text, lang }: { text: string; lang: Source['lang'] },
): Details {
  const source = tokenizeText(text, lang);
  const passages = align(article, source);
  const guessed = { article: guessedLanguageOf(article), source: guessedLanguageOf(source) };
  const links = pairSentences(article, source, passages);
  const pairs = links.flatMap((link) => markChanges(link, article, text));
  return {
    passages,
    paragraphs: mapParagraphs(article.text, text, links),
    pairs,
    quotations: compareQuotations(article.text, text, links, guessed),
    facts: compareFacts(pairs, article.text, text, guessed.article),
  };
}

function markChanges(
  { article, source }: SentenceLink,
  { text, lang }: Tokens,
  sourceText: string,
): SentencePair[] {
  if (article === null || source === null) return [];
  return [{ article, source, edits: editScript(slice(sourceText, source), slice(text, article), lang) }];
}
