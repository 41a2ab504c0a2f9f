import type { Article, Source } from '../document/document.ts';

/**
 * Whether two documents are one page: by address, or by the address that they call canonical on their own site. One on
 * another site is a clue to which came first, and no reason to say nothing: a copy may name its original so.
 */
export function isSamePage(article: Article, source: Omit<Source, 'text'>): boolean {
  const own = addresses(article);
  return addresses(source).some((address) => own.includes(address));
}

/** Whether two addresses lead to one page, as far as that can be told without asking. */
export function isSameAddress(a: string, b: string): boolean {
  return bareAddress(a) === bareAddress(b);
}

/** Whether two documents are of one site, where both have an address. */
export function isSameSite(article: Article, source: Omit<Source, 'text'>): boolean {
  if (article.url === undefined || source.url === undefined) return false;
  return host(article.url) === host(source.url);
}

function host(address: string): string {
  return bareAddress(address).split(/[/?]/u, 1)[0]!;
}

function addresses({ url, canonical }: Pick<Article, 'url' | 'canonical'>): string[] {
  const own = url === undefined || (canonical !== undefined && isOfOneSite(host(url), host(canonical)));
  return [url, own ? canonical : undefined].flatMap((address) =>
    address === undefined ? [] : [bareAddress(address)],
  );
}

/** A site's pages for telephones lie on hosts below its own. */
function isOfOneSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** An address without what does not change the page: scheme, "www.", fragment, last slash. */
export function bareAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/su, '')
    .replace(/\/$/u, '')
    .toLowerCase();
}
