import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openStudio, type Look, type Studio } from '../views/studio.ts';

const PLAIN: Look = { name: 'light', scheme: 'light', dir: 'ltr' };
const WIDTH = 380;

/** Where every control is that can be pressed, by its words. The window is as high as browsers let a popup be. */
const PLACES = `Object.fromEntries([...document.querySelectorAll('button, a[href], summary, [role=button]')].map((e) => {
  const { x, y, width, height } = e.getBoundingClientRect();
  return [e.ariaLabel ?? e.textContent, [x, y, width, height].join(' ')];
}))`;
const placesSchema = v.record(v.string(), v.string());

describe('what comes after the answer moves no control', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio();
  });
  afterAll(() => studio.close());

  const places = async () => v.parse(placesSchema, await studio.page.evaluate(PLACES));

  test.each(
    ['found', 'none', 'silenced', 'skipped', 'failed'].flatMap((view) =>
      ['en', 'de', 'es', 'fr', 'ar', 'ja'].map((lang) => [view, lang]),
    ),
  )('%s, in %s', async (view, lang) => {
    const look = { ...PLAIN, lang } as const;
    await studio.show(view, { ...look, late: 'not-yet' }, WIDTH);
    const before = await places();
    await studio.show(view, { ...look, late: 'all' }, WIDTH);
    if (view === 'none') await studio.page.waitForSelector('.searched');
    const after = await places();
    expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
    const moved = Object.entries(before).filter(([name, place]) => after[name] !== place);
    expect(moved.map(([name, place]) => `${name}: ${place} to ${after[name]}`)).toEqual([]);
  });
});
