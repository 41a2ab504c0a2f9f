import type { Page } from '../protocol/page.ts';
import type { Self } from '../protocol/sender.ts';

/**
 * The outlets of the demonstration have addresses that lead nowhere. From one of its stories, shown as a
 * page of the extension, an original is therefore opened as such a page too. Null for all other sources.
 */
export function demoAddress(page: Page, sourceId: string, self: Self): string | null {
  const story = /^demo:([a-z0-9-]+)$/u.exec(sourceId)?.[1];
  return story !== undefined && page.url.startsWith(self.root)
    ? `${self.root}demo.html?story=${story}`
    : null;
}
