import { badgeFor, badgeForSiteOff } from '../../lib/background/badge.ts';
import { badge } from '../../lib/platform/badge.ts';
import { createConnection } from '../../lib/platform/storage/database.ts';
import { lookAtSiteOf, turnOffSiteOf } from '../../lib/platform/when-to-look.ts';
import type { PopupStage } from './popup-stage.ts';

/** What the popup needs to change when it looks, in a file that is loaded when the answer is there. */
export { stateOfSite } from '../../lib/platform/when-to-look.ts';

const connect = createConnection();

/** False where the browser gave no access. The badge is no longer muted then. */
export async function turnOn(url: string, { tabId, answered, words }: PopupStage): Promise<boolean> {
  const isDone = await lookAtSiteOf(url);
  const look = answered();
  if (isDone && look !== null) await badge.show(tabId, badgeFor(look.outcome, words().badge, look.silenced));
  return isDone;
}

export async function turnOff(url: string, { tabId, words }: PopupStage): Promise<boolean> {
  await turnOffSiteOf(url, connect);
  await badge.show(tabId, badgeForSiteOff(words().badge));
  return true;
}
