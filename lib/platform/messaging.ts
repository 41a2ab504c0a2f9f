import browser, { type Runtime } from 'webextension-polyfill';
import type { Progress } from '../compare/outcome.ts';
import { parseBackgroundMessage, type BackgroundMessage } from '../protocol/background-messages.ts';
import type { Self, Sender } from '../protocol/sender.ts';
import type { Look, LookReply, LookRequest, ViewMessage, ViewReplies } from '../protocol/view-messages.ts';
import { hear, READ } from './submit.ts';

export const self: Self = { id: browser.runtime.id, root: browser.runtime.getURL('') };

/**
 * The background is spoken to over ports, one an exchange. Pages and popups go away when they like, and a
 * message that waits for its reply then leaves an error in Firefox's console; a port just closes.
 */
const ASK = 'ask';
const LOOK = 'look';

type Reply<Message> = (message: Message) => void;

/** In the background: hears whoever opens a port of this name. Replies go nowhere once the asker has left. */
export function onPort<Message>(
  name: string,
  listener: (request: unknown, sender: Sender, reply: Reply<Message>) => void,
) {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name) return;
    let isOpen = true;
    const reply = (message: Message) => isOpen && port.postMessage(message);
    hear(
      port,
      (request) => listener(request, port.sender ?? {}, reply),
      () => {
        isOpen = false;
      },
    );
  });
}

/** In the background: hears the views. Undefined is no answer. */
export function onAsked(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  onPort<unknown>(ASK, (message, sender, reply) => void listener(message, sender)?.then(reply));
}

/** From a view to the background. Rejects where the background was stopped while it worked. */
export function askBackground<Kind extends ViewMessage['kind']>(
  message: Extract<ViewMessage, { kind: Kind }>,
): Promise<ViewReplies[Kind]> {
  return askOver(ASK, message);
}

/** Asks the background over a port of this name. Rejects where it was stopped while it worked. */
export function askOver<Reply>(name: string, message: object): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name });
    const leave = hear(
      port,
      (reply) => {
        // As in `lookAt`: nobody else answers.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        resolve(reply as Reply);
        leave();
      },
      () => reject(new Error('the background was stopped')),
    );
    port.postMessage(message);
  });
}

/** In the background: hears the views that wait for a tab's outcome. */
export function onLook(
  listener: (request: unknown, sender: Sender, tell: Reply<Progress>) => Promise<Look> | undefined,
): void {
  onPort<LookReply>(LOOK, (request, sender, reply) => {
    const looking = listener(request, sender, (progress) => reply({ kind: 'progress', progress }));
    void looking?.then((look) => reply({ kind: 'look', look }));
  });
}

/** From a view: looks at a tab. Rejects where the background was stopped while it looked. */
export function lookAt(request: LookRequest, onProgress: (progress: Progress) => void): Promise<Look> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: LOOK });
    const hearReply = (message: unknown) => {
      // Nobody but our own background answers on a port that a view has opened.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const reply = message as LookReply;
      if (reply.kind === 'progress') return onProgress(reply.progress);
      resolve(reply.look);
      leave();
    };
    const leave = hear(port, hearReply, () => reject(new Error('the background was stopped')));
    port.postMessage(request);
  });
}

/** In the background: hears page scripts. A reply only says that the work is done. */
export function onSubmitted(
  listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): void {
  onPort<null>(READ, (message, sender, reply) => void listener(message, sender)?.then(() => reply(null)));
}

/** In a view: hears the background. A reply is given by returning a promise. */
export function onBackgroundMessage(
  listener: (message: BackgroundMessage) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = sender.id === self.id ? parseBackgroundMessage(message) : null;
    return parsed === null ? undefined : listener(parsed);
  });
}

/** Asks all extension pages; undefined where none of them answers. */
export async function askViews(message: BackgroundMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message).catch(() => undefined);
}
