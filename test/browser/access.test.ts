import axeCore from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewNames } from '../views/names.ts';
import type { Look, Studio } from '../views/studio.ts';
import { homeWidth, openStudio } from '../views/studio.ts';

// Chromium's part of this is test/browser/views.test.ts, with more looks.

/** What axe leaves in a page. */
declare const axe: typeof axeCore;

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
      await studio.page.evaluate(`${axeCore.source};0`);
      const found = await studio.page.evaluate(async () => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await axe.run(document, { runOnly: tags });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
      });
      expect(found).toEqual([]);
      expect(studio.errors).toEqual([]);
    });
  });
});
