import type { Runtime } from 'webextension-polyfill';
import type { PageScriptMessage } from '../protocol/page-script-messages.ts';

type Api = { readonly runtime: Runtime.Static };
declare const chrome: Api;

/** Ports hold no promises, so the page script does without the polyfill, which would be a sixth of it. */
function runtime(): Runtime.Static {
  return ((globalThis as { browser?: Api }).browser ?? chrome).runtime;
}

/** The name of the ports that page scripts open. */
export const READ = 'read';

/** Hears that the other side of a port has gone. */
export function whenClosed(port: Runtime.Port, listener: () => void): void {
  port.onDisconnect.addListener(() => {
    // Chrome puts why into the console as an error unless somebody has looked at it.
    void runtime().lastError;
    listener();
  });
}

/**
 * From a page script, once more where the background was stopped at its work. `onOrphaned`: the extension was
 * updated or removed, and this script speaks to nobody any more.
 */
export function submit(message: PageScriptMessage, onOrphaned: () => void, tries = 2): void {
  if (tries === 0) return;
  try {
    const port = runtime().connect({ name: READ });
    whenClosed(port, () => submit(message, onOrphaned, tries - 1));
    port.onMessage.addListener(() => port.disconnect());
    port.postMessage(message);
  } catch {
    onOrphaned();
  }
}
