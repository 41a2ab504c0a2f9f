import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KILL_POINTS } from '../life/kill-points.ts';
import type { Killing } from '../life/kill-acts.ts';
import { killsAt, openKilling } from '../life/kills.ts';
import { BROWSERS } from './support/browser.ts';

/** Once at each point in both browsers; `npm run life -- kills` goes on to 500. */
describe.each(BROWSERS)('%s: the background, stopped at any point', (kind) => {
  let killing: Killing;
  beforeAll(async () => {
    killing = await openKilling(kind);
  });
  afterAll(() => killing.close());

  test.each(KILL_POINTS)('$name: nothing said is lost, the badge is right, and it goes on', async (point) => {
    expect((await killsAt(killing, point, 1)).failed).toEqual([]);
  });

  test('leaves no error in any console', async () => {
    expect(await killing.session.browser.consoleErrors()).toEqual([]);
  });
});
