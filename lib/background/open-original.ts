import type { FailureReason, Outcome } from '../compare/outcome.ts';
import { fail, succeed, type Result } from '../protocol/result.ts';
import type { OriginalProgress } from '../protocol/view-messages.ts';
import { badgeForAskedOriginal } from './badge.ts';
import { demoAddress } from './demo-address.ts';
import type { Looker } from './look.ts';
import type { Originals } from './originals.ts';
import type { Ports } from './ports.ts';

/**
 * Opens the original of a match that the corpus holds without text. Where the reader lets Wireprint look at
 * that site by itself, its text is read as soon as it is there; elsewhere the reader clicks the toolbar icon
 * on it, which is all the permission that reading one page needs. No permission is asked for: the browser's
 * question would close the popup, and outlast the one page that it is needed for.
 */
export async function openOriginal(
  tabId: number,
  sourceId: string,
  ports: Ports,
  looker: Looker,
  originals: Originals,
): Promise<Result<OriginalProgress, FailureReason>> {
  const { page, outcome } = await looker.look(tabId);
  if (page === null || outcome.kind !== 'compared') return fail('page-changed');
  const url = demoAddress(page, sourceId, ports.self) ?? addressIn(outcome, sourceId);
  if (url === null) return fail('page-unreachable');
  const isPrivate = await ports.tabs.isPrivate(tabId);
  // Written before the tab opens: should the background be stopped in between, the address still tells.
  const copy = { tabId, page, reading: outcome.reading };
  if (!isPrivate) await originals.await({ sourceId, url, tabId: null, copy, progress: 'opening' });
  const opened = await ports.tabs.open(url, tabId);
  if (opened === null) return fail('page-unreachable');
  // Of a private window nothing is known here, and an ordinary one may wait for the same source.
  if (!isPrivate) await originals.update(sourceId, { tabId: opened, progress: 'asked-there' });
  void greet(opened, ports, looker, originals);
  return succeed('asked-there');
}

/** The address comes from the corpus, never from the message. */
function addressIn(outcome: Outcome, sourceId: string): string | null {
  if (outcome.kind !== 'compared') return null;
  return outcome.report.matches.find((match) => match.source.id === sourceId)?.source.url ?? null;
}

/** Milliseconds between looks at a tab that was opened for an original, and how many. */
const GREETING_MS = 500;
const GREETINGS = 20;

/**
 * Stands at the tab while it loads: an original is read at once where that is allowed, elsewhere the badge
 * asks for the click, again after each redirect. It asks instead of listening, since a listener for loading
 * tabs would wake the background at every page that the reader opens, all day. If it is stopped on the way
 * the badge is missing, and the click works all the same.
 */
async function greet(tabId: number, ports: Ports, looker: Looker, originals: Originals): Promise<void> {
  for (let looks = 0; looks < GREETINGS; looks++) {
    await ports.pause(GREETING_MS);
    const awaited = await originals.find(tabId, null);
    if (awaited === null || awaited.progress === 'unreadable') return;
    if ((await ports.pages.where(tabId)) === null)
      await ports.badge.show(tabId, badgeForAskedOriginal(ports.words));
    else await looker.look(tabId);
  }
}
