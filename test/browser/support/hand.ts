import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { middleOfPressable } from './in-page.ts';
import { until } from './wait.ts';
import type { Screen } from './xvfb.ts';

/** A reader's own mouse and keyboard, over the tab that is in front. The page is only asked where its things are. */
export interface Hand {
  /** Brings a tab to the front, and waits until the keys go to its page. */
  turnTo(page: Page): Promise<void>;
  /** Strikes keys: "alt+shift+y". */
  key(stroke: string): Promise<void>;
  /** Clicks the button, link or choice with this accessible name. */
  press(page: Page, name: string | RegExp): Promise<void>;
  /** Drags over the paragraphs that `selector` finds, from one to another, counted from 0. */
  select(page: Page, selector: string, from: number, to: number): Promise<void>;
  /** Moves the mouse over the first paragraph that `selector` finds. */
  point(page: Page, selector: string): Promise<void>;
  /**
   * Opens the menu where the mouse is, and in it the extension's own, and chooses an entry by its first letter.
   * `shown` are all entries there; a letter that several begin with goes from one to the next.
   */
  choose(entry: string, shown: readonly string[]): Promise<void>;
  /** Answers the browser's question about access by the keyboard, once it has taken that from the page. */
  answer(page: Page, allow: boolean): Promise<void>;
}

type Point = v.InferOutput<typeof pointSchema>;
const pointSchema = v.object({ x: v.number(), y: v.number() });
const dragSchema = v.object({ from: pointSchema, to: pointSchema });

/** Where the page begins on the screen: what browsers have of their own stands above it and not below. */
const ORIGIN = `({ x: screenX, y: screenY + outerHeight - innerHeight })`;

/** From the first letter of one paragraph to behind the last of another. */
const edges = (selector: string, from: number, to: number) => `(() => {
  const all = [...document.querySelectorAll(${JSON.stringify(selector)})];
  all[${to}].scrollIntoView({ block: 'end', behavior: 'instant' });
  const lines = (paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return [...range.getClientRects()];
  };
  const first = lines(all[${from}])[0], last = lines(all[${to}]).at(-1);
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  };
})()`;

/** How long a question may take to go once it is answered; buttons that have just come up take no answer. */
const ANSWERED_MS = 1000;

export function handAt(screen: Screen): Hand {
  const moveTo = async (page: Page, at: Point) => {
    const origin = v.parse(pointSchema, await page.evaluate(ORIGIN));
    await screen.act('mousemove', ...[origin.x + at.x, origin.y + at.y].map((n) => String(Math.round(n))));
  };
  const key = async (stroke: string) => void (await screen.act('key', stroke));
  /** Does what opens a menu, and waits for its window. */
  const open = async (...words: readonly string[]) => {
    const before = await screen.windows();
    await screen.act(...words);
    await until('the menu', screen.windows, (count) => count > before);
  };
  const hasKeys = (page: Page) => page.evaluate(() => document.hasFocus());
  return {
    async turnTo(page) {
      await page.bringToFront();
      await until('the keys to go to the page', () => hasKeys(page), Boolean);
    },
    key,
    async press(page, name) {
      const find = async () => v.parse(v.nullable(pointSchema), await page.evaluate(middleOfPressable(name)));
      await moveTo(page, await until(`"${name}" to press`, find, (point) => point !== null));
      await screen.act('click', '1');
    },
    async select(page, selector, from, to) {
      const drag = v.parse(dragSchema, await page.evaluate(edges(selector, from, to)));
      await moveTo(page, drag.from);
      await screen.act('mousedown', '1');
      await moveTo(page, drag.to);
      await screen.act('mouseup', '1');
      const selected = async () => String(await page.evaluate('String(getSelection())'));
      await until('a selection', selected, (text) => text !== '');
      await moveTo(page, drag.from);
    },
    async point(page, selector) {
      const { from } = v.parse(dragSchema, await page.evaluate(edges(selector, 0, 0)));
      await moveTo(page, from);
    },
    async choose(entry, shown) {
      await open('click', '3');
      await open('key', 'w');
      const alike = shown.filter((other) => other[0] === entry[0]);
      const strokes = Array<string>(alike.indexOf(entry) + 1).fill(entry[0]!.toLowerCase());
      await screen.act('key', ...strokes, ...(alike.length > 1 ? ['Return'] : []));
    },
    async answer(page, allow) {
      await until(
        'the question',
        () => hasKeys(page),
        (has) => !has,
      );
      await screen.atRest();
      // From its button for no, which has the keys at first, to that for yes.
      if (allow) await screen.untilSeen(() => key('Tab'));
      const answered = async () => {
        await key(allow ? 'Return' : 'Escape');
        return until('the page', () => hasKeys(page), Boolean, ANSWERED_MS);
      };
      await until('the question answered', answered, Boolean);
    },
  };
}
