import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewNames } from '../views/names.ts';
import type { Look, Studio } from '../views/studio.ts';
import { homeWidth, openStudio } from '../views/studio.ts';

const LIGHT: Look = { name: 'light', scheme: 'light', dir: 'ltr' };

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** Gives each control that a reader can use a number, in the order in which it stands; of radios one in each group. */
function numberControls(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'button, a[href], summary, input, select, textarea, [tabindex="0"]',
    ),
  ];
  const usable = all.filter((element) => {
    if (!element.checkVisibility({ contentVisibilityAuto: false }) || element.matches(':disabled'))
      return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`),
    ];
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  });
  usable.forEach((element, place) => (element.dataset['place'] = String(place)));
  return usable.length;
}

/** The control that has the focus, and whether that can be seen. */
function focused(): { place: number; isSeen: boolean; name: string } {
  const element = document.activeElement as HTMLElement;
  const drawn = element.querySelector('.bar') ?? element;
  const style = getComputedStyle(drawn);
  const isSeen = style.outlineStyle !== 'none' || Number.parseFloat(style.strokeWidth) > 2;
  return { place: Number(element.dataset?.['place'] ?? -1), isSeen, name: element.outerHTML.slice(0, 120) };
}

describe.each(viewNames)('%s, by keyboard', (view) => {
  test('every control is reached by the tab key in its order, and shows that it is', async () => {
    await studio.show(view, LIGHT, homeWidth(view));
    const count = Math.min(await studio.page.evaluate(numberControls), 60);
    for (let place = 0; place < count; place++) {
      await studio.page.keyboard.press('Tab');
      const focus = await studio.page.evaluate(focused);
      expect(focus, focus.name).toMatchObject({ place, isSeen: true });
    }
  });

  test('no button takes the focus away with it when it is pressed', async () => {
    await studio.show(view, LIGHT, homeWidth(view));
    const lost = await studio.page.evaluate(async () => {
      const left: string[] = [];
      const buttons = [...document.querySelectorAll<HTMLElement>('button:enabled, summary')].slice(0, 60);
      for (const button of buttons) {
        if (!button.isConnected || !button.checkVisibility()) continue;
        // A file is chosen in a window of the browser's own.
        if (button.nextElementSibling?.matches('input[type=file]')) continue;
        button.focus();
        button.click();
        await new Promise((resolve) => setTimeout(resolve, 40));
        if (document.activeElement === document.body) left.push(button.outerHTML.slice(0, 120));
      }
      return left;
    });
    expect(lost).toEqual([]);
  });
});
