import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import type { Look, Studio } from '../views/studio.ts';
import { homeWidth, openStudio } from '../views/studio.ts';
import { BROWSERS } from './support/browser.ts';
import type { Typed } from './support/walk.ts';
import { hiddenIn, walk, walkBack } from './support/walk.ts';
import { until } from './support/wait.ts';

// At rest, since places are read right after each key.
const LEFT: Look = { name: 'light', scheme: 'light', dir: 'ltr', isStill: true };
const RIGHT: Look = { name: 'arabic', scheme: 'light', dir: 'rtl', lang: 'ar', isStill: true };

/** Each view with controls of its own; what differs in text only is in one of them. */
const VIEWS = [
  'selection',
  'found-two',
  'none-noted',
  'failed',
  'report-family',
  'panel-found',
  'welcome-sites',
  'options',
];
const MIRRORED = ['found-marked', 'report-found-two'];

describe.each(BROWSERS)('%s: by keyboard alone', (kind) => {
  let studio: Studio;
  let typed: Typed;
  beforeAll(async () => {
    studio = await openStudio(kind);
    typed = {
      key: (name) => studio.key(name),
      run: (expression) => studio.page.evaluate(expression),
    };
  });
  afterAll(() => studio.close());

  test.each([
    ...VIEWS.map((view) => [view, LEFT] as const),
    ...MIRRORED.map((view) => [view, RIGHT] as const),
  ])(
    '%s: Tab leads to every control in the order that is seen, the focus shows and is not covered, and it leads out again',
    async (view, look) => {
      await studio.show(view, look, homeWidth(view));
      const walked = await walk(typed);
      const { stops, wanted } = walked;
      const controls = stops.filter(({ place }) => place >= 0);
      expect(controls.map(({ place }) => place)).toEqual(Array.from({ length: wanted }, (_, place) => place));
      expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
      expect(await hiddenIn(walked, () => walk(typed))).toEqual([]);
      expect(stops.filter(({ isBehind }) => !isBehind)).toEqual([]);
    },
  );

  test.each(['report-found-two', 'panel-found', 'options'])(
    '%s: Shift+Tab leads back, and nothing that stays in sight covers what it leads to',
    async (view) => {
      await studio.show(view, LEFT, homeWidth(view));
      const walked = await walkBack(typed);
      const { stops, wanted } = walked;
      const places = stops.map(({ place }) => place).filter((place) => place >= 0);
      expect(places).toEqual(Array.from({ length: wanted - 1 }, (_, step) => wanted - 2 - step));
      expect(await hiddenIn(walked, () => walkBack(typed))).toEqual([]);
    },
  );

  /** What has the focus, by its name or its text. */
  const focused = () =>
    studio.page.evaluate(() => {
      const { activeElement: at } = document;
      return at === document.body
        ? 'nothing'
        : (at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '');
    });
  const focus = (selector: string) =>
    studio.page.$eval(selector, (found) => (found as HTMLElement | SVGElement).focus());
  const show = (view: string) => studio.show(view, LEFT, homeWidth(view));
  /** Strikes keys one after the other, each when the page has drawn what came of the last. */
  const strike = async (...names: readonly string[]) => {
    for (const name of names) {
      await studio.key(name);
      await studio.page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))),
      );
    }
  };
  const { actions } = english;

  test('the list behind ⋯ opens by Enter or Space; Escape goes from a form to the list, and from there to ⋯', async () => {
    await show('found');
    for (const opening of ['Enter', 'Space']) {
      await focus('.more');
      await strike(opening);
      await studio.page.waitForSelector('#more');
      await strike('Tab');
      expect(await focused()).toBe(actions.search);
      await strike('Enter');
      await studio.page.waitForSelector('.search-form textarea:enabled');
      await strike('Tab', 'Tab');
      expect(await studio.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      await strike('Escape', 'Tab');
      expect(await focused()).toBe(actions.search);
      await strike('Escape');
      expect(await focused()).toBe(actions.more);
      expect(await studio.page.$('#more')).toBeNull();
    }
  });

  test('a search that is opened from the answer is closed to where it was opened', async () => {
    await show('none');
    await focus('.plain button');
    await strike('Enter');
    await studio.page.waitForSelector('.search-form textarea:enabled');
    await strike('Escape', 'Escape');
    expect(await focused()).toBe(actions.search);
  });

  test.each(['found-two', 'report-found-two', 'panel-family'])(
    '%s: a further match that is chosen is read from its headline',
    async (view) => {
      await show(view);
      await focus('.further button');
      await strike('Enter');
      expect(await studio.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      expect(await studio.page.evaluate(() => scrollY)).toBe(0);
    },
  );

  test('the map is one stop; arrows go from paragraph to paragraph, and Enter goes to its words', async () => {
    await show('found');
    await focus('.map [tabindex="0"]');
    const first = await focused();
    await strike('ArrowDown');
    expect(await focused()).not.toBe(first);
    await strike('Enter');
    expect(await studio.page.evaluate(() => document.activeElement?.id)).toBe('paragraph-1');
  });

  test('a filter of the report keeps the focus, and n goes on along what it leaves', async () => {
    await show('report-found-two');
    await focus('.side-bar input:checked');
    await strike('ArrowRight');
    expect(await studio.page.evaluate(() => document.activeElement?.matches('[name=filter]:checked'))).toBe(
      true,
    );
    await strike('n');
    expect(await studio.page.evaluate(() => document.activeElement?.hasAttribute('data-change'))).toBe(true);
  });

  test('what asks once more has the focus on the way back, and gives it back', async () => {
    await show('options-full');
    await focus('#sources li .tools > button:last-child');
    const before = await focused();
    await strike('Enter');
    expect(await focused()).toBe(englishSettings.options.goBack);
    await strike('Enter');
    expect(await focused()).toBe(before);
  });

  test('a row that goes leaves the focus with the next, an answer that goes with its successor, a button at rest with itself', async () => {
    await show('options-full');
    const row = (nth: number) => `#sources .listing li:nth-child(${nth}) .tools > button:last-child`;
    await focus(row(2));
    const next = await studio.page.$eval(row(3), (found) => found.getAttribute('aria-label'));
    await studio.page.$eval('#sources .listing li:nth-child(2)', (found) => found.remove());
    await strike();
    expect(await until('the next row', focused, (name) => name !== 'nothing')).toBe(next);
    await show('looking');
    await focus('.looking button');
    await studio.page.evaluate(() => {
      const main = document.querySelector('main')!;
      const other = document.createElement('main');
      other.append(Object.assign(document.createElement('h1'), { textContent: 'Found' }));
      main.replaceWith(other);
    });
    expect(await until('the headline', focused, (name) => name !== 'nothing')).toBe('Found');
    await show('found-marked');
    await focus('.on-page button');
    await studio.page.$eval('.on-page button', (found) => found.toggleAttribute('disabled', true));
    await strike();
    await studio.page.$eval('.on-page button', (found) => found.toggleAttribute('disabled', false));
    expect(await until('the button', focused, (name) => name !== 'nothing')).toBe(english.onPage.remove);
  });
});
