import { lineOf } from '../diagnosis/event.ts';
import { parseEvents } from '../diagnosis/ring.ts';
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
