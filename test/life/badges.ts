import type { Session } from '../browser/support/session.ts';
import { pause } from '../browser/support/wait.ts';

/** Milliseconds in which a badge that is late, or of another page, would have come. */
const SETTLED_MS = 800;

/** Addresses, without what is after the question mark, and whether a number is due on their badges. */
export type Expected = ReadonlyMap<string, boolean>;

/**
 * The tabs whose badge is wrong although they had the time to get it right, in words; empty where all are
 * right, and still right a moment later. Asks the browser about all tabs at once, so that none comes to the front.
 */
export async function wrongBadges(
  { browser }: Session,
  expected: Expected,
  timeoutMs = 10_000,
  settledMs = SETTLED_MS,
): Promise<readonly string[]> {
  const deadline = Date.now() + timeoutMs;
  while ((await wrongNow(browser, expected)).length > 0 && Date.now() < deadline) await pause(25);
  await pause(settledMs);
  return wrongNow(browser, expected);
}

async function wrongNow(browser: Session['browser'], expected: Expected): Promise<readonly string[]> {
  const badges = await browser.life.badges();
  return [...expected].flatMap(([url, isNumberDue]) => {
    const here = badges.filter((badge) => badge.url.replace(/[?#].*$/u, '') === url);
    if (here.length === 0) return [`${url}: no such tab`];
    const wrong = here.find(
      ({ text }) => /^\d+$/u.test(text) !== isNumberDue || (!isNumberDue && text !== ''),
    );
    return wrong === undefined ? [] : [`${url}: badge “${wrong.text}”, ${isNumberDue ? 'one' : 'none'} due`];
  });
}
