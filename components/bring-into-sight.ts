/**
 * Scrolls until the page shows what has the focus, where the browser does not: Firefox scrolls to no part of a picture.
 * Bars that stay in sight leave room by the page's scroll padding.
 */
export function bringIntoSight(part: Element): void {
  const { top, bottom } = part.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const above = top - (Number.parseFloat(scrollPaddingTop) || 0);
  const below = bottom - window.innerHeight + (Number.parseFloat(scrollPaddingBottom) || 0);
  if (above < 0) window.scrollBy({ top: above });
  else if (below > 0) window.scrollBy({ top: below });
}
