import { type SearchWord, searchWords } from '../search-words/search-words.ts';
import { rarityOf } from '../verdict/rarity.ts';
import type { Library } from './ports.ts';

interface Asked {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly sourceText: string | null;
}

/** The words of an article to search for, by how rare they are among the sources; equally rare where those are not. */
export async function suggestWords(
  { text, lang, sourceText }: Asked,
  library: Pick<Library, 'frequencies'>,
): Promise<readonly SearchWord[]> {
  const frequencies = await library.frequencies();
  const rarity = frequencies === null ? { idf: () => 1 } : rarityOf(frequencies);
  return searchWords({ text, lang }, rarity, sourceText);
}
