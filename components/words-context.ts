import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { english } from '../lib/wording/en.ts';
import type { Words } from '../lib/wording/words.ts';

/** The catalogue that the views speak from; English unless a view is mounted with another. */
export const WordsContext = createContext<Words>(english);

export function useWords(): Words {
  return useContext(WordsContext);
}
