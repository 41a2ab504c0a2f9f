import { memoryCorpus } from '../corpus/memory-corpus.ts';
import { recordOf } from '../corpus/record.ts';
import type { Article } from '../document/document.ts';
import type { Frequencies } from '../fingerprint-index/frequencies.ts';
import { compare } from './compare.ts';
import type { Report } from './report.ts';

/** Id of the one source of such a comparison. */
export const OTHER_PAGE = 'other-page';

/**
 * Holds one article against one other. `frequencies` tell what is rare; without them, all that two texts share is.
 * Time as `compare`.
 */
export async function compareTwo(
  article: Article,
  other: Article,
  frequencies: Frequencies | null,
): Promise<Report> {
  const corpus = memoryCorpus([recordOf({ ...other, id: OTHER_PAGE })]);
  return compare(article, frequencies === null ? corpus : { ...corpus, frequencies });
}
