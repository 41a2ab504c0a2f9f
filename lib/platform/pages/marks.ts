import browser from 'webextension-polyfill';
import { HIGHLIGHT_STYLE } from '../../page/highlight.ts';
import type { PageMarks } from '../../page/page-marks.ts';
import { parseMarked, type Marked, type MarkRequest } from '../../protocol/marks.ts';
import type { Span } from '../../text/span.ts';

declare global {
  /** The marks of this document, in the extension's own world, where no page script can see it. */
  var wireprintMarks: PageMarks | undefined;
}

/** Finds passages again and marks them; see entrypoints/marks.ts. */
const MARKER = '/marks.js';

/** Marks the page of a tab; null where the browser does not let the extension at it. */
export async function showMarks(tabId: number, request: MarkRequest): Promise<Marked | null> {
  try {
    const target = { tabId };
    await browser.scripting.insertCSS({ target, css: HIGHLIGHT_STYLE });
    await browser.scripting.executeScript({ target, files: [MARKER] });
    return parseMarked(await inPage(tabId, (asked) => globalThis.wireprintMarks?.show(asked), request));
  } catch {
    return null;
  }
}

/** What is marked in a tab already; null where nothing is. */
export async function shownMarks(tabId: number): Promise<Marked | null> {
  return parseMarked(
    await inPage(tabId, () => globalThis.wireprintMarks?.shown() ?? null, null).catch(() => null),
  );
}

/** Takes all marks off the page of a tab. */
export async function removeMarks(tabId: number): Promise<void> {
  // Where the page cannot be reached any more there are no marks on it either.
  const removals = [
    inPage(tabId, () => globalThis.wireprintMarks?.remove(), null),
    browser.scripting.removeCSS({ target: { tabId }, css: HIGHLIGHT_STYLE }),
  ];
  await Promise.allSettled(removals);
}

/** Scrolls the page of a tab to the marks over a span of the text; nothing happens where there are none. */
export async function goToMark(tabId: number, span: Span): Promise<void> {
  await inPage(tabId, (there) => globalThis.wireprintMarks?.goTo(there), span).catch(() => null);
}

/** `run` is sent to the page as source text, so it may name nothing from outside itself. */
async function inPage<Asked>(tabId: number, run: (asked: Asked) => unknown, asked: Asked): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    func: run,
    args: [asked],
  });
  return injected?.result;
}
