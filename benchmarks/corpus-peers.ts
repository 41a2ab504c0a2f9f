// The search libraries beside which corpus.ts shows how its index grows, and corpus-in-browsers.ts how it does there.
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';

/** An index of a library that ranks texts by their words. */
export interface PeerIndex {
  readonly search: (text: string) => readonly unknown[];
  /** What has to be kept to have the index again, in its own form. */
  readonly exported: () => readonly string[];
  readonly load: (exported: readonly string[]) => unknown;
}

export function miniSearchOf(texts: Iterable<string>): PeerIndex {
  const options = { fields: ['text'] };
  const index = new MiniSearch<{ id: number; text: string }>(options);
  let id = 0;
  for (const text of texts) index.add({ id: id++, text });
  return {
    search: (text) => index.search(text),
    exported: () => [JSON.stringify(index)],
    load: ([json]) => MiniSearch.loadJSON(json!, options),
  };
}

export function flexSearchOf(texts: Iterable<string>): PeerIndex {
  const index = new Index({ tokenize: 'strict' });
  let id = 0;
  for (const text of texts) index.add(id++, text);
  const keys: string[] = [];
  return {
    search: (text) => index.search(text, { limit: 30, suggest: true }),
    exported: () => {
      const parts: string[] = [];
      index.export((key: string, data: string) => {
        keys.push(key);
        parts.push(data ?? '');
      });
      return parts;
    },
    load: (parts) => {
      const again = new Index({ tokenize: 'strict' });
      parts.forEach((part, i) => again.import(keys[i]!, part));
    },
  };
}
