import type { FailureReason } from '../compare/outcome.ts';
import type { Result } from '../protocol/result.ts';
import { badgeForSelection } from './badge.ts';
import type { Looker } from './look.ts';
import type { Ports } from './ports.ts';
import { silencedPage } from './silence.ts';
import { isStillThere } from './still-there.ts';

/**
 * Compares what is selected in a tab, and opens the popup over it. To be called inside the reader's own act,
 * before anything is awaited: Firefox opens a popup nowhere else. Where it does not open, the badge says
 * that there is an answer, and the click on the icon shows it.
 */
export async function compareSelection(tabId: number, ports: Ports, looker: Looker): Promise<void> {
  const opening = ports.popup.open();
  const asked = ports.pages.where(tabId);
  const looked = await looker.lookAnew(tabId, 'selection');
  if (await opening) return;
  const page = looked.page ?? (await asked);
  const silenced = page === null ? [] : await ports.silenced.of(silencedPage(page.url));
  if (await isStillThere(tabId, page, ports.pages))
    await ports.badge.show(tabId, badgeForSelection(looked.outcome, ports.words, silenced));
}

type Keep = () => Promise<Result<null, FailureReason>>;

/** Keeps the article of a tab, or what is selected there, as a source without any view, so that the badge has to say how it went. */
export async function keepFromMenu(tabId: number, ports: Ports, keep: Keep): Promise<void> {
  const page = await ports.pages.where(tabId);
  const kept = await keep();
  const face = kept.ok
    ? { text: '✓', title: ports.words.kept }
    : { text: '!', title: ports.words.notKept(kept.failure) };
  if (await isStillThere(tabId, page, ports.pages)) await ports.badge.show(tabId, face);
}
