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

/** The same element's middle, in the popup's own coordinates, after it was scrolled into view; or null. */
export function middleOfPressable(name: string | RegExp): string {
  return `(async () => {
    const found = ${findPressable(name)};
    if (!found) return null;
    // What comes into sight is laid out only then, and moves the rest.
    for (let i = 0; i < 2; i++) {
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => window.setTimeout(done, 50));
    }
    // Between the lines of a link there is nothing to press.
    const box = found.getClientRects()[0];
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`;
}
