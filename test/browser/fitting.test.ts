import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Look, Studio } from '../views/studio.ts';
import { homeWidth, openStudio } from '../views/studio.ts';
import { BROWSERS } from './support/browser.ts';

const PLAIN: Look = { name: 'light', scheme: 'light', dir: 'ltr' };
const STILL: Look = { ...PLAIN, isStill: true };
const FORCED: Look = { ...PLAIN, scheme: 'dark', isForced: true };

/** One view of each page, those with the most on them. */
const VIEWS = [
  'found-marked',
  'selection',
  'none-noted',
  'report-family',
  'panel-found',
  'welcome-sites',
  'options-full',
  'address-looking',
];

/**
 * Targets that WCAG 2.5.8 would not have: smaller than 24 px, and a circle of 24 px around their middle meets another
 * target, or the circle of another that is small. Links inside a sentence are exempt.
 */
const CROWDED = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, svg [role=button]')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0);
  // A label is part of the target of its field.
  const boxOf = (e) => {
    const boxes = [e, ...(e.labels ?? [])].map((one) => one.getBoundingClientRect());
    const [x, y] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
    return { x, y, right: Math.max(...boxes.map((b) => b.right)), bottom: Math.max(...boxes.map((b) => b.bottom)) };
  };
  const targets = all.map((e) => ({ e, ...boxOf(e) }));
  const isSmall = (t) => t.right - t.x < 23.5 || t.bottom - t.y < 23.5;
  const isInText = ({ e }) => e.matches('p a, li a') && e.parentElement.textContent.trim().length > e.textContent.trim().length;
  const middle = (t) => ({ x: (t.x + t.right) / 2, y: (t.y + t.bottom) / 2 });
  const isNear = (t, other) => {
    const at = middle(t);
    const near = isSmall(other) ? middle(other)
      : { x: Math.max(other.x, Math.min(at.x, other.right)), y: Math.max(other.y, Math.min(at.y, other.bottom)) };
    return Math.hypot(at.x - near.x, at.y - near.y) < (isSmall(other) ? 24 : 12);
  };
  const isAround = (a, b) => a.e.contains(b.e) || b.e.contains(a.e);
  // Of the map each paragraph is as high as it is long; the rows below it lead to the same.
  return targets.filter((t) => isSmall(t) && !isInText(t) && !t.e.matches('svg *')
    && targets.some((other) => other.e !== t.e && !isAround(t, other) && isNear(t, other)))
    .map((t) => t.e.outerHTML.slice(0, 120));
})()`;

/** What moves: anything that is animated besides whether it is seen, takes its time to change, or glides when scrolled. */
const MOVING = `(() => {
  const animated = document.getAnimations().filter((one) => one.effect.getKeyframes()
    .some((frame) => Object.keys(frame).some((key) => !['visibility', 'offset', 'computedOffset', 'easing', 'composite'].includes(key))));
  const slow = [...document.querySelectorAll('*')].filter((e) => {
    const style = getComputedStyle(e);
    return style.transitionDuration.split(', ').some((time) => time !== '0s') || style.scrollBehavior !== 'auto';
  });
  return [...animated.map((one) => one.animationName ?? 'a transition'), ...slow.map((e) => e.outerHTML.slice(0, 80))];
})()`;

describe.each(BROWSERS)('%s: whatever the reader has set', (kind) => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio(kind);
  });
  afterAll(() => studio.close());

  describe.each(VIEWS)('%s', (view) => {
    test('has no target that is too small and too near to another', async () => {
      await studio.show(view, PLAIN, homeWidth(view));
      expect(await studio.page.evaluate(CROWDED)).toEqual([]);
    });

    test('moves nothing where less motion is asked for', async () => {
      await studio.show(view, STILL, homeWidth(view));
      expect(await studio.page.evaluate(`matchMedia('(prefers-reduced-motion: reduce)').matches`)).toBe(true);
      expect(await studio.page.evaluate(MOVING)).toEqual([]);
    });

    test('flows in 320 px without a second direction of scrolling', async () => {
      await studio.show(view, PLAIN, 320);
      const wide = await studio.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return document.documentElement.scrollWidth;
      });
      expect(wide).toBeLessThanOrEqual(320);
    });
  });

  test('is seen to move else, so that its rest is one', async () => {
    await studio.show('found', PLAIN, 380);
    expect(await studio.page.evaluate(MOVING)).not.toEqual([]);
  });

  test('looking is seen after 300 ms, with its progress and the way to stop it', async () => {
    await studio.show('looking', STILL, 380);
    const seen = await studio.page.evaluate(() => {
      const looking = document.querySelector('.looking')!;
      // What has ended is no animation of the document any more: it is started anew.
      looking.replaceWith(looking.cloneNode(true));
      const [waiting] = document.getAnimations();
      const at = (ms: number) => {
        waiting!.pause();
        waiting!.currentTime = ms;
        return getComputedStyle(document.querySelector('.looking button')!).visibility;
      };
      return [at(0), at(299), at(302)];
    });
    expect(seen).toEqual(['hidden', 'hidden', 'visible']);
    expect(await studio.page.$$eval('.looking progress, .looking button', (all) => all.length)).toBe(2);
  });

  describe('under forced colours', () => {
    const styles = (selector: string, names: readonly string[]) =>
      studio.page.$$eval(
        selector,
        (all, wanted) =>
          all.map((one) => {
            const style = getComputedStyle(one);
            return [one.textContent, ...wanted.map((name) => style.getPropertyValue(name))].join(' ');
          }),
        names,
      );

    test('the colours are forced, and each kind of mark, sign and paragraph has a look or a sign of its own', async () => {
      await studio.show('found-marked', FORCED, 380);
      expect(await studio.page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
      const marks = await styles('.on-page-mark', ['text-decoration-line', 'text-decoration-style']);
      const lines = marks.map((mark) => mark.slice(mark.indexOf('underline')));
      expect(new Set(lines).size).toBe(marks.length);
      const legend = await studio.page.$$eval('.map .legend .sign', (all) =>
        all.map((one) => one.textContent),
      );
      expect(new Set(legend).size).toBe(legend.length);
      const kinds = await studio.page.$$eval('.tie', (all) =>
        all.map((tie) => {
          const { fill, stroke, strokeDasharray } = getComputedStyle(tie.querySelector('.bar')!);
          return [tie.getAttribute('class')!.replace('tie ', ''), fill, stroke, strokeDasharray].join(' ');
        }),
      );
      const looks = new Map(kinds.map((kind) => [kind.split(' ')[0], kind.slice(kind.indexOf(' '))]));
      expect(looks.size).toBeGreaterThan(2);
      expect(new Set(looks.values()).size).toBe(looks.size);
      const edits = await styles('ins, del', ['text-decoration-line']);
      expect(edits.length).toBeGreaterThan(0);
      for (const edit of edits) expect(edit).toMatch(/underline|line-through/u);
    });

    test('full and empty steps of the strength differ, and so does what has the focus', async () => {
      await studio.show('found', FORCED, 380);
      const [full, empty] = await studio.page.evaluate(() => {
        const of = (selector: string) => getComputedStyle(document.querySelector(selector)!).backgroundColor;
        document.querySelector('.meter i:last-child')!.className = '';
        return [of('.meter i.full'), of('.meter i:last-child')];
      });
      expect(full).not.toBe(empty);
      await studio.key('Tab');
      const outline = await studio.page.evaluate(() => {
        const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement!);
        return { outlineStyle, isSeen: outlineColor !== getComputedStyle(document.body).backgroundColor };
      });
      expect(outline).toEqual({ outlineStyle: 'solid', isSeen: true });
    });
  });
});
