import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../views/access.ts';
import { viewNames } from '../views/names.ts';
import type { Studio } from '../views/studio.ts';
import { homeWidth, LOOKS, openStudio } from '../views/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

describe.each(viewNames)('%s', (view) => {
  test.each(LOOKS)('has no violation that axe can see, and no error: $name', async (look) => {
    await studio.show(view, look, homeWidth(view));
    expect(await violations(studio.page, look)).toEqual([]);
    expect(studio.errors).toEqual([]);
  });

  // 380 px at 200 and 400%, in a popup that is at most 800 px wide, and the 320 px of WCAG 1.4.10.
  test.each([320, 200])('flows in %i px without a second direction of scrolling', async (width) => {
    await studio.show(view, LOOKS[0]!, width);
    const wide = await studio.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.documentElement.scrollWidth;
    });
    expect(wide).toBeLessThanOrEqual(width);
  });
});

describe('the popup', () => {
  test('shows relation, story and first altered quotation without scrolling', async () => {
    await studio.show('found', LOOKS[0]!, 380);
    const bottoms = await studio.page.evaluate(() =>
      ['h1', '.card', '.quotation'].map(
        (part) => document.querySelector(part)!.getBoundingClientRect().bottom,
      ),
    );
    const footer = await studio.page.evaluate(
      () => document.querySelector('footer')!.getBoundingClientRect().top,
    );
    for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(footer);
  });

  test('offers to say marks in words where something is marked, and only there', async () => {
    const offer = () => studio.page.evaluate(() => document.querySelector('.speak-marks')!.checkVisibility());
    await studio.show('found', LOOKS[0]!, 380);
    expect(await offer()).toBe(true);
    await studio.show('verbatim', LOOKS[0]!, 380);
    expect(await offer()).toBe(false);
  });

  test('what opens over the footer scrolls nothing away', async () => {
    await studio.show('more-search', LOOKS[0]!, 380);
    expect(await studio.page.evaluate(() => scrollY)).toBe(0);
  });

  test('every control shows where the focus is, and can be reached by the tab key', async () => {
    await studio.show('found-two', LOOKS[0]!, 380);
    // The next Tab would go on from where the focus was in the view before.
    await studio.page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    const wanted = await studio.page.evaluate(() =>
      [...document.querySelectorAll('button, a, summary, input, svg [tabindex="0"]')].map(
        (element) => `${element.tagName} ${element.textContent}`,
      ),
    );
    const reached: string[] = [];
    for (let step = 0; step < wanted.length; step++) {
      await studio.page.keyboard.press('Tab');
      const focus = await studio.page.evaluate(() => {
        const element = document.activeElement!;
        const drawn = element.querySelector('.bar') ?? element;
        const style = getComputedStyle(drawn);
        const isSeen = style.outlineStyle !== 'none' || Number.parseFloat(style.strokeWidth) > 2;
        return { name: `${element.tagName} ${element.textContent}`, isSeen };
      });
      expect(focus.isSeen, focus.name).toBe(true);
      reached.push(focus.name);
    }
    expect(reached).toEqual(wanted);
  });
});
