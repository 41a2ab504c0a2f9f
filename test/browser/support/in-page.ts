/** Expressions that both drivers evaluate inside the popup. Strings, since Firefox runs them in a frame script. */

export const VISIBLE_TEXT = 'document.body ? document.body.innerText : ""';

/**
 * An expression for the first element with a pressable role whose accessible name is `name` (a string: the
 * whole name; a pattern: anywhere in it), or null. Hidden elements do not count.
 */
function findPressable(name: string | RegExp): string {
  const test =
    typeof name === 'string'
      ? `(n) => n === ${JSON.stringify(name)}`
      : `(n) => new RegExp(${JSON.stringify(name.source)}, ${JSON.stringify(name.flags)}).test(n)`;
  return `(() => {
    const fits = ${test};
    const roles = 'button, a[href], summary, input[type=checkbox], input[type=radio], [role=button], [role=tab]';
    const nameOf = (e) =>
      (e.getAttribute('aria-label') || (e.labels && e.labels[0] && e.labels[0].innerText) || e.innerText || '').trim().replace(/\\s+/g, ' ');
    return [...document.querySelectorAll(roles)].find((e) => e.getClientRects().length > 0 && fits(nameOf(e))) ?? null;
  })()`;
}

/** The middle of an element, or null where something else lies over it. */
const MIDDLE = `(found) => {
  // Between the lines of a link there is nothing to press.
  const box = found.getClientRects()[0];
  if (!box) return null;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hit = document.elementFromPoint(middle.x, middle.y);
  const isOwn = hit && (found.contains(hit) || [...(found.labels ?? [])].some((label) => label.contains(hit)));
  return isOwn ? middle : null;
}`;

/** The same element's middle as it is now, in the popup's own coordinates; or null. */
export function middleNow(name: string | RegExp): string {
  return `((found) => (found ? (${MIDDLE})(found) : null))(${findPressable(name)})`;
}

/**
 * The same after the element was scrolled into view and stands still. What is pressed while it moves is missed, as by a
 * hand.
 */
export function middleOfPressable(name: string | RegExp): string {
  return `(async () => {
    let found, box, before;
    const isStill = () => before && ['x', 'y', 'width', 'height'].every((side) => box[side] === before[side]);
    for (let i = 0; i < 20 && !isStill(); i++) {
      before = box;
      found = ${findPressable(name)};
      if (!found) return null;
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => window.setTimeout(done, 50));
      box = found.getBoundingClientRect();
    }
    return (${MIDDLE})(found);
  })()`;
}
