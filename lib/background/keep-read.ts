import type { Article } from '../document/document.ts';
import type { Visit } from '../protocol/page.ts';
import { keptId } from './keep.ts';
import type { Ports } from './ports.ts';

/**
 * Keeps what the reader has opened, once it was compared, where they chose that: never a selection, never of a private
 * window. What was said about other tabs stays said. True when it is stored.
 */
export async function keepRead(
  tabId: number,
  { page, reading }: Visit,
  ports: Pick<Ports, 'tabs' | 'reading' | 'library' | 'now'>,
): Promise<boolean> {
  if (reading.kind !== 'article' || reading.surroundings !== undefined) return false;
  if (!(await ports.reading.mayKeep(page.url)) || (await ports.tabs.isPrivate(tabId))) return false;
  const { article } = reading;
  // Without an address of its own it could not be told from itself.
  const url = article.url ?? page.url;
  const isStored = await ports.reading.put({ ...article, url, id: keptId(page), firstSeen: ports.now() });
  // The next comparison is not to wait for the corpus to be opened anew.
  if (isStored) await ports.library.frequencies();
  return isStored;
}

/** The article with the time at which it was first seen: now, unless it is here from an earlier reading. */
export async function asFirstSeen(article: Article, ports: Pick<Ports, 'sources' | 'now'>): Promise<Article> {
  const before = article.url === undefined ? null : await ports.sources.get(keptId({ url: article.url }));
  return { ...article, firstSeen: before?.firstSeen ?? ports.now() };
}
