import type { ArticleReading } from '../document/reading.ts';
import type { Session } from './ports.ts';

/** A page that the reader wants to compare with the next one that they click the icon on. */
export interface ChosenPage {
  readonly tabId: number;
  readonly reading: ArticleReading;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Milliseconds until it is forgotten: a click much later means something else. */
const LASTS_MS = 10 * 60_000;

/** The page that waits for another, if it still does. */
export async function chosenPage(session: Session, now: number): Promise<ChosenPage | null> {
  const chosen = await session.get('chosen');
  return chosen && now - chosen.at < LASTS_MS ? chosen : null;
}
