import browser, { type Runtime } from 'webextension-polyfill';
import type { BackgroundMessage } from '../protocol/background-messages.ts';
import { parseBackgroundMessage } from '../protocol/background-messages.ts';
import type { PageScriptMessage } from '../protocol/page-script-messages.ts';
import type { Self, Sender } from '../protocol/sender.ts';
import type { ViewMessage, ViewReplies } from '../protocol/view-messages.ts';

export function self(): Self {
  return { id: browser.runtime.id, root: browser.runtime.getURL('') };
}

/** Undefined leaves a message to other listeners. */
export function onMessage(
  listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    listener(message, sender),
  );
}

/**
 * Asks the background. Once more where it was stopped while it worked; only the opening of a tab is not
 * repeated, since the tab may be open already.
 */
export async function askBackground<Kind extends ViewMessage['kind']>(
  message: Extract<ViewMessage, { kind: Kind }>,
): Promise<ViewReplies[Kind]> {
  const ask = () => browser.runtime.sendMessage<typeof message, ViewReplies[Kind]>(message);
  return message.kind === 'open-original' ? ask() : ask().catch(ask);
}

/** From a page script. Resolves when the background has done what there was to do. */
export async function tellBackground(message: PageScriptMessage): Promise<void> {
  await browser.runtime.sendMessage(message);
}

/** From the background. Nobody may be listening, and that is no failure. */
export function tellViews(message: BackgroundMessage): void {
  browser.runtime.sendMessage(message).catch(() => null);
}

/** In a view: hears the background. A reply is given by returning a promise. */
export function onBackgroundMessage(
  listener: (message: BackgroundMessage) => Promise<unknown> | undefined,
): void {
  onMessage((message, sender) => {
    const parsed = sender.id === browser.runtime.id ? parseBackgroundMessage(message) : null;
    return parsed === null ? undefined : listener(parsed);
  });
}

/** Asks all extension pages; undefined where none of them answers. */
export async function askViews(message: BackgroundMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message).catch(() => undefined);
}
