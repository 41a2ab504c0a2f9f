import type { FromBackground, Gather } from './gather.ts';
import { loadGatherer } from './load-gatherer.ts';

/** Chrome's way to give a background a page with a document; Firefox's background is one. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
  hasDocument(): Promise<boolean>;
}
declare const chrome: { readonly offscreen?: Offscreen };

declare global {
  /** Set by entrypoints/gather.ts, which a background with a document loads when it is needed. */
  var wireprintGather: Gather | undefined;
}

/** What a gatherer in this very background needs; one in a page of its own asks over messages. */
interface Here extends FromBackground {
  readonly onGathered: (hasNews: boolean) => Promise<unknown>;
}

/**
 * Sets the gatherer to work: in a page of its own where the background has no document, else here. Both load what
 * reads feeds only then. Resolves when it works, not when it has done.
 */
export async function startGatherer({ onGathered, ...from }: Here): Promise<void> {
  if (chrome.offscreen === undefined) {
    if (globalThis.wireprintGather === undefined) await loadGatherer();
    void globalThis.wireprintGather?.(from).then(
      (hasNews) => hasNews !== null && onGathered(hasNews),
      async (error: unknown) => {
        // Who waits for the end must hear of it, or no feed is asked again.
        await onGathered(false);
        throw error;
      },
    );
    return;
  }
  if (await chrome.offscreen.hasDocument()) return;
  const justification = 'Reads the feeds that the reader subscribed to';
  await chrome.offscreen.createDocument({ url: GATHER_PAGE, reasons: ['DOM_PARSER'], justification });
}

export const GATHER_PAGE = '/gather.html';

/** Closes the page that the gatherer had of its own. */
export async function endGatherer(): Promise<void> {
  if (await chrome.offscreen?.hasDocument()) await chrome.offscreen?.closeDocument();
}
