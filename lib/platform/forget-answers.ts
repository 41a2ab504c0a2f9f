import { askBackground } from './messaging.ts';

/** Tells the background that what it said of tabs counts no more. A background that was stopped while it did so did it. */
export async function forgetAnswers(): Promise<void> {
  await askBackground({ kind: 'sources-changed' }).catch(() => null);
}
