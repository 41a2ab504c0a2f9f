import { isSamePage, type Page } from '../protocol/page.ts';
import type { Look } from '../protocol/view-messages.ts';
import { keptId } from './keep.ts';
import type { Looked } from './look.ts';
import { createOriginals } from './originals.ts';
import { createOutcomes } from './outcomes.ts';
import type { Ports } from './ports.ts';
import { silencedPage } from './silence.ts';

export type RecallPorts = Pick<Ports, 'session' | 'tabs' | 'self' | 'silenced'> & {
  readonly pages: Pick<Ports['pages'], 'where'>;
  readonly isKept: (id: string) => Promise<boolean>;
};

/**
 * What is known about a tab already, or null where it has to be looked at. The popup asks this by itself:
 * the background may be asleep, and takes longer to wake than a reader should wait for an old answer.
 */
export async function recall(tabId: number, ports: RecallPorts): Promise<Look | null> {
  const known = await createOutcomes(ports.session).last(tabId);
  if (known === null) return null;
  // Asked at once: whether it is still that page, and what else is shown if it is. Each takes a way to the browser and back.
  const [page, awaited, rest] = await Promise.all([
    ports.pages.where(tabId),
    createOriginals(ports.session).find(tabId, known.page.url),
    besides(tabId, known.page, ports),
  ]);
  if (page === null || !isSamePage(page, known.page) || awaited !== null) return null;
  return { page, outcome: known.outcome, ...rest };
}

/** An outcome, and what else a view shows with it. */
export async function describe(tabId: number, looked: Looked, ports: RecallPorts): Promise<Look> {
  const page = looked.page ?? (await ports.pages.where(tabId));
  return { page, outcome: looked.outcome, ...(await besides(tabId, page, ports)) };
}

async function besides(
  tabId: number,
  page: Page | null,
  ports: RecallPorts,
): Promise<Omit<Look, keyof Looked>> {
  const [isPrivate, isKept, originals, silenced] = await Promise.all([
    ports.tabs.isPrivate(tabId),
    page !== null && ports.isKept(keptId(page)),
    createOriginals(ports.session).progress(tabId),
    page === null ? [] : ports.silenced.of(silencedPage(page.url)),
  ]);
  return {
    isOwnPage: page?.url.startsWith(ports.self.root) ?? false,
    keeping: isPrivate ? 'unavailable' : isKept ? 'kept' : 'not-kept',
    originals,
    silenced,
  };
}
