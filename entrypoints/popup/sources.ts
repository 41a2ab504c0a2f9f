import { askBackground } from '../../lib/platform/messaging.ts';
import type { PopupStage } from './popup-stage.ts';

/** What the reader does with sources: keeps the page as one, opens the original of one that has no text. */
export function sourcesOf({ tabId, shown, show }: PopupStage) {
  return {
    async keep(): Promise<void> {
      show({ keeping: 'keeping' });
      const ask = () => askBackground({ kind: 'keep', tabId });
      const kept = await ask()
        .catch(ask)
        .catch(() => null);
      if (kept?.ok) show({ keeping: 'kept' });
      else show({ keeping: 'failed', unkept: kept?.failure ?? null });
    },
    async openOriginal(sourceId: string): Promise<void> {
      show({ originals: { ...shown().originals, [sourceId]: 'opening' } });
      // Asked once only: the tab may be open although the answer was lost.
      const opened = await askBackground({ kind: 'open-original', tabId, sourceId }).catch(() => null);
      show({ originals: { ...shown().originals, [sourceId]: opened?.ok ? opened.value : 'unreadable' } });
    },
  };
}
