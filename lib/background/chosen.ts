import type { ChosenPage, Session } from './session.ts';

/** Milliseconds until it is forgotten: a click much later means something else. */
const LASTS_MS = 10 * 60_000;

/** The page that waits for another, if it still does. */
export async function chosenPage(session: Session, now: number): Promise<ChosenPage | null> {
  const chosen = await session.get('chosen');
  return chosen && now - chosen.at < LASTS_MS ? chosen : null;
}
