import type { SkipReason } from '../document/reading.ts';

/** Why a page needs no reading, or null where it may hold an article. */
export function gate(document: Document, url: string): SkipReason | null {
  if (!/^(?:https?|file):/iu.test(url)) return 'browser-page';
  return document.getElementsByTagName('p').length < 2 ? 'no-article' : null;
}
