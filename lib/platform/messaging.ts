import browser, { type Runtime } from 'webextension-polyfill';
import type { Progress } from '../compare/outcome.ts';
import { parseBackgroundMessage, type BackgroundMessage } from '../protocol/background-messages.ts';
import type { PageScriptMessage } from '../protocol/page-script-messages.ts';
import type { Self, Sender } from '../protocol/sender.ts';
import type { Look, LookReply, LookRequest, ViewMessage, ViewReplies } from '../protocol/view-messages.ts';

export const self: Self = { id: browser.runtime.id, root: browser.runtime.getURL('') };

/** In the background. Undefined leaves a message to other listeners. */
export function onMessage(
  listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    listener(message, sender),
  );
}

/** From a view to the background. Rejects where the background was stopped while it worked. */
export function askBackground<Kind extends ViewMessage['kind']>(
  message: Extract<ViewMessage, { kind: Kind }>,
): Promise<ViewReplies[Kind]> {
  return browser.runtime.sendMessage<typeof message, ViewReplies[Kind]>(message);
}

/** From a page script. Resolves when the background has done what there was to do. */
export async function tellBackground(message: PageScriptMessage): Promise<void> {
  await browser.runtime.sendMessage(message);
}

/** In a page script: the extension was updated or removed, and this script speaks to nobody any more. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}

const LOOK = 'look';

/** In the background: hears the views that wait for a tab's outcome. */
export function onLook(
  listener: (
    request: unknown,
    sender: Sender,
    tell: (progress: Progress) => void,
  ) => Promise<Look> | undefined,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== LOOK) return;
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    const reply = (message: LookReply) => {
      if (isOpen) port.postMessage(message);
    };
    port.onMessage.addListener((request) => {
      const looking = listener(request, port.sender ?? {}, (progress) =>
        reply({ kind: 'progress', progress }),
      );
      void looking?.then((look) => reply({ kind: 'look', look }));
    });
  });
}

/** From a view: looks at a tab. Rejects where the background was stopped while it looked. */
export function lookAt(request: LookRequest, onProgress: (progress: Progress) => void): Promise<Look> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: LOOK });
    port.onMessage.addListener((message) => {
      // Nobody but our own background answers on a port that a view has opened.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const reply = message as LookReply;
      if (reply.kind === 'progress') return onProgress(reply.progress);
      resolve(reply.look);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => reject(new Error('the background was stopped')));
    port.postMessage(request);
  });
}

/** In a view: hears the background. A reply is given by returning a promise. */
export function onBackgroundMessage(
  listener: (message: BackgroundMessage) => Promise<unknown> | undefined,
): void {
  onMessage((message, sender) => {
    const parsed = sender.id === self.id ? parseBackgroundMessage(message) : null;
    return parsed === null ? undefined : listener(parsed);
  });
}

/** Asks all extension pages; undefined where none of them answers. */
export async function askViews(message: BackgroundMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message).catch(() => undefined);
}
