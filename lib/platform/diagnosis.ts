import browser from 'webextension-polyfill';
import { lineOf, type Noted } from '../diagnosis/event.ts';
import { parseEvents } from '../diagnosis/ring.ts';
import { askBackground } from './messaging.ts';
import { session } from './session.ts';

/** Hears of every error that nothing caught, in the context that this runs in. */
export function onUncaught(listener: (error: unknown) => void): void {
  addEventListener('error', (event) => listener(event.error));
  addEventListener('unhandledrejection', (event) => listener(event.reason));
}

/** What happened of late, one line each, the oldest first. Empty where the session cannot be read. */
export async function diagnosticLines(): Promise<readonly string[]> {
  return parseEvents(await session.get('diagnosis').catch(() => [])).map(lineOf);
}

/** From a page of the extension: has the background note what was done here. Of private windows nothing is noted. */
export function noteInBackground(event: Noted): void {
  // A page that nobody sees has no such word; it works for no private window.
  const { extension }: { readonly extension?: { readonly inIncognitoContext?: boolean } } = browser;
  if (extension?.inIncognitoContext === true) return;
  void askBackground({ kind: 'note', event }).catch(() => null);
}
