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

/**
 * Hears a port until either side closes it; `onClosed` is told when the other side did. Gives what closes it from this
 * side. Firefox holds on to a port for as long as anything listens to it: who does not leave keeps every page's port in
 * memory (4 kB each by a day of navigations, `npm run life -- day firefox`).
 */
export function hear(
  port: Runtime.Port,
  onMessage: (message: unknown) => void,
  onClosed: () => void,
): () => void {
  const leave = () => {
    port.onMessage.removeListener(onMessage);
    port.onDisconnect.removeListener(closed);
  };
  const closed = () => {
    // Chrome puts why into the console as an error unless somebody has looked at it.
    void runtime().lastError;
    leave();
    onClosed();
  };
  port.onMessage.addListener(onMessage);
  port.onDisconnect.addListener(closed);
  return () => {
    leave();
    port.disconnect();
  };
}

/**
 * From a page script, once more where the background was stopped at its work. `onOrphaned`: the extension was
 * updated or removed, and this script speaks to nobody any more.
 */
export function submit(message: PageScriptMessage, onOrphaned: () => void, tries = 2): void {
  if (tries === 0) return;
  try {
    const port = runtime().connect({ name: READ });
    const leave = hear(
      port,
      () => leave(),
      () => submit(message, onOrphaned, tries - 1),
    );
    port.postMessage(message);
  } catch {
    onOrphaned();
  }
}
