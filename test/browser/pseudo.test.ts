import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewNames } from '../views/names.ts';
import { CLOSE, OPEN } from '../views/pseudo.ts';
import type { Look, Studio } from '../views/studio.ts';
import { homeWidth, openStudio } from '../views/studio.ts';

const PSEUDO: Look = { name: 'pseudo', scheme: 'light', dir: 'ltr', lang: 'pseudo' };

/** Names of things, which no language translates. */
const NAMES: ReadonlySet<string> = new Set([
  'wireprint',
  'english',
  'csl',
  'json',
  'ris',
  'bibtex',
  'markdown',
]);

/** Addresses and hosts, which no language translates: the lists of what is never read, an example in a field. */
const ADDRESS = /(?:https:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?|https:\/\//gu;

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** Every text and every label of the page, seen or read out. */
function textsShown(): { texts: string[]; data: string } {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!/^(?:SCRIPT|STYLE)$/u.test(node.parentElement!.tagName)) texts.push(node.textContent!);
  for (const element of document.querySelectorAll('*'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      if (element.hasAttribute(name)) texts.push(element.getAttribute(name)!);
  return { texts, data: (globalThis as unknown as { shownData: string }).shownData };
}

/** What is left of a text without what stands in marks, which may hold each other. */
function unmarked(text: string): string {
  let depth = 0;
  let left = '';
  for (const letter of text) {
    if (letter === OPEN) depth++;
    else if (letter === CLOSE) depth--;
    else left += depth > 0 ? ' ' : letter;
  }
  return left;
}

/**
 * Elements whose text is wider than they are and cut off there, or that leave the window. Lines of the page's own text
 * that are cut on purpose, and what is there for screen readers alone, are none of them.
 */
function cutOff(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest('.hidden, svg, option, .relative') || !element.checkVisibility()) continue;
    const { left, right } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || element.matches('.excerpt, :has(> .excerpt), .one-line')) continue;
    const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const isOutside = left < -1 || right > innerWidth + 1;
    const isSpilt = element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1;
    if (isCut || isOutside || isSpilt) found.push(element.outerHTML.slice(0, 160));
  }
  return found;
}

describe.each(viewNames)('%s, in a language that is a third longer', (view) => {
  test('shows no sentence that is not of the catalogue', async () => {
    await studio.show(view, PSEUDO, homeWidth(view));
    const { texts, data } = await studio.page.evaluate(textsShown);
    const known = data.toLowerCase();
    const foreign = texts.map(unmarked).filter((text) => {
      const words = text.replaceAll(ADDRESS, '').match(/[a-z]+/giu) ?? [];
      return words.some((word) => !known.includes(word.toLowerCase()) && !NAMES.has(word.toLowerCase()));
    });
    expect(foreign).toEqual([]);
  });

  test.each([homeWidth(view), 320])('cuts nothing off, in %i px', async (width) => {
    await studio.show(view, PSEUDO, width);
    expect(await studio.page.evaluate(cutOff)).toEqual([]);
  });
});
