import type { Match } from '../../lib/compare/report.ts';
import { askBackground } from '../../lib/platform/messaging.ts';
import { isSamePage, type Page } from '../../lib/protocol/page.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';

interface Shown {
  readonly silenced?: readonly string[];
  readonly isSilenceLost?: boolean;
}

interface Host {
  readonly shown: () => Shown;
  readonly show: (change: Shown) => void;
  readonly answered: () => Pick<Look, 'page'> | null;
}

/**
 * Shows at once what the reader said of a match, and takes it back where it could not be stored, unless another page
 * is shown by then.
 */
export async function silence(host: Host, tabId: number, match: Match, isSilenced: boolean): Promise<void> {
  const page = host.answered()?.page ?? null;
  const { silenced: before = [] } = host.shown();
  const others = before.filter((id) => id !== match.source.id);
  host.show({ silenced: isSilenced ? [...others, match.source.id] : others, isSilenceLost: false });
  const isStored = page !== null && (await store(tabId, page, match, isSilenced));
  const now = host.answered()?.page ?? null;
  const isStillShown = page === null ? now === null : now !== null && isSamePage(page, now);
  if (!isStored && isStillShown) host.show({ silenced: before, isSilenceLost: true });
}

async function store(tabId: number, page: Page, match: Match, isSilenced: boolean): Promise<boolean> {
  const message = { kind: 'silence', tabId, page, sourceId: match.source.id, isSilenced } as const;
  const ask = () => askBackground(message);
  const done = await ask()
    .catch(ask)
    .catch(() => null);
  return done?.ok ?? false;
}
