import type { Article, Source } from '../document/document.ts';

/** Whether two documents are one page: by address or by the address they call canonical. */
export function isSamePage(article: Article, source: Omit<Source, 'text'>): boolean {
  const own = addresses(article);
  return addresses(source).some((address) => own.includes(address));
}

/** Whether two addresses lead to one page, as far as that can be told without asking. */
export function isSameAddress(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function addresses({ url, canonical }: Pick<Article, 'url' | 'canonical'>): string[] {
  return [url, canonical].flatMap((address) => (address === undefined ? [] : [bare(address)]));
}

/** An address without what does not change the page: scheme, "www.", fragment, last slash. */
function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/su, '')
    .replace(/\/$/u, '')
    .toLowerCase();
}
