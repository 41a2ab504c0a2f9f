const FOCUSABLE = 'a[href], button, input:not([hidden]), select, textarea, summary, [tabindex="0"]';

/**
 * Gives the focus to what is beside whatever had it when that is taken away, and gives it back to what was out of use
 * for a while. Browsers let it fall to the page as a whole: the next Tab starts at the top, and a screen reader has lost
 * its place. Called once, for the element that all of a page is drawn in. O(records) per drawing.
 */
export function keepFocus(root: HTMLElement): void {
  let holder: HTMLElement | null = null;
  root.addEventListener('focusin', ({ target }) => {
    holder = target instanceof HTMLElement ? target : null;
  });
  root.addEventListener('focusout', () => {
    // By the next turn it is known whether the reader went elsewhere or the holder was taken away.
    setTimeout(() => {
      if (isDropped() && holder?.isConnected && !holder.matches(':disabled')) holder = null;
    });
  });
  const observer = new MutationObserver((records) => {
    if (holder === null || !isDropped() || !document.hasFocus()) return;
    const heir = holder.isConnected ? holder : heirOf(holder, records, root);
    if (heir === null) return;
    if (!heir.matches(FOCUSABLE)) heir.tabIndex = -1;
    heir.focus();
  });
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}

function isDropped(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** In a list the same control of the next row, else of the one before; in place of a whole view the headline of the next. */
function heirOf(
  holder: HTMLElement,
  records: readonly MutationRecord[],
  root: HTMLElement,
): HTMLElement | null {
  const headline = root.querySelector('h1');
  for (const { removedNodes, nextSibling, previousSibling, target } of records) {
    const gone = [...removedNodes].find((node) => node.contains(holder));
    if (gone === undefined) continue;
    if (!(gone instanceof Element) || gone.querySelector('h1') !== null) return headline;
    const place = Math.max(0, focusables(gone).indexOf(holder));
    for (const near of [nextSibling, previousSibling, target]) {
      const within = near instanceof Element && near.isConnected ? focusables(near) : [];
      const heir = within[Math.min(place, within.length - 1)];
      if (heir !== undefined) return heir;
    }
  }
  return headline;
}

function focusables(within: Element): HTMLElement[] {
  const all = [within, ...within.querySelectorAll(FOCUSABLE)];
  return all.filter(
    (one) => one instanceof HTMLElement && one.matches(FOCUSABLE) && !one.matches(':disabled'),
  ) as HTMLElement[];
}
