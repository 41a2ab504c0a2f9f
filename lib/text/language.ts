import { guessLanguage, primary } from './stopwords.ts';
import { tokenize } from './tokens.ts';

/** Code units read to guess a language: some 600 words. */
const SAMPLE_LENGTH = 4000;

/**
 * The language of a text: by its function words, else by its script, else as declared, else "und". What a page
 * declares is often wrong, and its words never are. O(1).
 */
export function languageOf(text: string, declared?: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return 'ja';
  const guess = guessLanguage(tokenize(sample, 'und').words);
  if (guess !== 'und') return guess;
  if (/\p{Script=Han}/u.test(sample)) return 'zh';
  return declared ? primary(declared) : 'und';
}
