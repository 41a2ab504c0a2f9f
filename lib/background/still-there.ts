import { isSamePage, type Page } from '../protocol/page.ts';
import type { Ports } from './ports.ts';

/**
 * Whether a tab still shows a page; null for one where the extension may not look. To be asked last before a badge
 * is set: whatever else is waited for meanwhile, the reader may go on, and a late badge would sit on the next page.
 */
export async function isStillThere(
  tabId: number,
  page: Page | null,
  pages: Pick<Ports['pages'], 'where'>,
): Promise<boolean> {
  const now = await pages.where(tabId);
  return now === null || page === null ? now === page : isSamePage(now, page);
}
