/** Search engines that the reader may choose from. None is ever asked but by a tab that the reader opens. */
export const ENGINES = ['duckduckgo', 'google', 'bing', 'startpage', 'ecosia'] as const;
export type Engine = (typeof ENGINES)[number];

export const ENGINE_NAMES: Readonly<Record<Engine, string>> = {
  duckduckgo: 'DuckDuckGo',
  google: 'Google',
  bing: 'Bing',
  startpage: 'Startpage',
  ecosia: 'Ecosia',
};

const ADDRESSES: Readonly<Record<Engine, string>> = {
  duckduckgo: 'https://duckduckgo.com/?q=',
  google: 'https://www.google.com/search?q=',
  bing: 'https://www.bing.com/search?q=',
  startpage: 'https://www.startpage.com/sp/search?query=',
  ecosia: 'https://www.ecosia.org/search?q=',
};

/** The address at which an engine answers a query. */
export function searchAddress(engine: Engine, query: string): string {
  return ADDRESSES[engine] + encodeURIComponent(query.toWellFormed());
}
