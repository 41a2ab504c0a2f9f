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
    return parseMarked(await inPage(tabId, 'show', request));
  } catch {
    return null;
  }
}

/** What is marked in a tab already; null where nothing is. */
export async function shownMarks(tabId: number): Promise<Marked | null> {
  return parseMarked(await inPage(tabId, 'shown', null).catch(() => null));
}

/** Takes all marks off the page of a tab. */
export async function removeMarks(tabId: number): Promise<void> {
  // Where the page cannot be reached any more there are no marks on it either.
  const removals = [
    inPage(tabId, 'remove', null),
    browser.scripting.removeCSS({ target: { tabId }, css: HIGHLIGHT_STYLE }),
  ];
  await Promise.allSettled(removals);
}

/** Scrolls the page of a tab to the marks over a span of the text; nothing happens where there are none. */
export async function goToMark(tabId: number, span: Span): Promise<void> {
  await inPage(tabId, 'goTo', span).catch(() => null);
}

/** What the marks of a tab's document answer; null or undefined where it has none. */
async function inPage<Act extends keyof PageMarks>(
  tabId: number,
  act: Act,
  asked: Parameters<PageMarks[Act]>[0] | null,
): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    func: askMarks,
    args: [act, asked],
  });
  return injected?.result;
}

/**
 * Runs in the page, so it may name nothing from outside itself. An element that the page calls so is a property of the
 * window too, but none of its own.
 */
function askMarks(act: keyof PageMarks, asked: unknown): unknown {
  if (!Object.hasOwn(globalThis, 'wireprintMarks')) return null;
  return (
    (globalThis.wireprintMarks as Record<keyof PageMarks, (asked: unknown) => unknown>)[act](asked) ?? null
  );
}
