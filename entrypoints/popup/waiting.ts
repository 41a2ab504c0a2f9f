import type { ChosenPage } from '../../lib/background/session.ts';
import { askBackground } from '../../lib/platform/messaging.ts';
import { further, type PopupStage } from './popup-stage.ts';

/** A page that waits for the next that the reader clicks the icon on, to be compared with it. */
export function waitingOf({ tabId, show }: PopupStage) {
  return {
    /** Compares with the page that waits, if one does; true where the report says the rest. */
    async compareWithChosen(chosen: ChosenPage | null): Promise<boolean> {
      if (chosen === null) return false;
      if (chosen.tabId === tabId) show({ waiting: 'for-next' });
      else if (await (await further()).compareWithChosen(tabId)) return true;
      else show({ waiting: 'failed' });
      return false;
    },
    async compareNext(): Promise<boolean> {
      const isChosen = await (await further()).chooseForNext(tabId);
      if (isChosen) show({ waiting: 'for-next' });
      return isChosen;
    },
    async stopWaiting(): Promise<void> {
      show({ waiting: 'no' });
      await askBackground({ kind: 'unchoose-page' }).catch(() => null);
    },
  };
}
