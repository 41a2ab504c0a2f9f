import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../views/access.ts';
import { viewNames } from '../views/names.ts';
import type { Look, Studio } from '../views/studio.ts';
import { homeWidth, openStudio } from '../views/studio.ts';

// Chromium's part of this is test/browser/views.test.ts, with more looks.

const LIGHT: Look = { name: 'light', scheme: 'light', dir: 'ltr' };
const LOOKS: readonly Look[] = [
  LIGHT,
  { name: 'dark, from right to left', scheme: 'dark', dir: 'rtl', lang: 'ar' },
];

describe('Firefox', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio('firefox');
  });
  afterAll(() => studio.close());

  describe.each(viewNames)('%s', (view) => {
    test.each(LOOKS)('has no violation that axe can see, and no error: $name', async (look) => {
      await studio.show(view, look, homeWidth(view));
      expect(await violations(studio.page, look)).toEqual([]);
      expect(studio.errors).toEqual([]);
    });
  });
});
