import { MARK_KINDS, type MarkKind } from '../compare/marks.ts';
import type { Dom } from './dom.ts';

/** A layer of marks: one of a kind, or the place that the reader has gone to. Later ones lie above. */
export type MarkLayer = MarkKind | 'current';

const LAYERS: readonly MarkLayer[] = [...MARK_KINDS, 'current'];

/**
 * The look of the marks, for `scripting.insertCSS`: it changes nothing in the page's DOM. Told apart by line
 * as well as by colour; under forced colours the lines remain. components/popup/on-page.css has the same for
 * the legend.
 */
export const HIGHLIGHT_STYLE = `
::highlight(wireprint-kept) { background-color: rgb(255 214 0 / 30%); text-decoration: underline 2px #8a6d00; }
::highlight(wireprint-reworded) { background-color: rgb(0 102 204 / 20%); text-decoration: underline wavy #0050a0; }
::highlight(wireprint-moved) { background-color: rgb(128 60 180 / 16%); text-decoration: underline dashed 2px #6b2fa0; }
::highlight(wireprint-added) { background-color: rgb(0 140 90 / 16%); text-decoration: underline dotted 2px #0a6b45; }
::highlight(wireprint-quotation) { background-color: rgb(220 80 40 / 28%); text-decoration: underline double #a03010; }
::highlight(wireprint-current) { background-color: rgb(255 140 0 / 45%); text-decoration: underline 3px #b04a00; }
`;

/** Whether this browser can mark text without touching the page; false before Firefox 140 and Chrome 105. */
export function canHighlight(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/** Marks ranges, in place of what was marked in this way before. False where the browser cannot. */
export function markRanges(layer: MarkLayer, ranges: readonly Range[]): boolean {
  if (!canHighlight()) return false;
  const highlight = new Highlight(...ranges);
  highlight.priority = LAYERS.indexOf(layer);
  CSS.highlights.set(`wireprint-${layer}`, highlight);
  return true;
}

/** Takes every mark off the page again. */
export function removeMarks(): void {
  if (!canHighlight()) return;
  for (const layer of LAYERS) CSS.highlights.delete(`wireprint-${layer}`);
}

/** Brings a range to the middle of the window. Nothing is focused and nothing selected. */
export function scrollToRange(range: Range, dom: Dom, isCalm = false): void {
  const node = range.startContainer;
  const holder = dom.type(node) === 1 ? node : dom.parent(node);
  if (holder !== null && dom.type(holder) === 1)
    dom.scrollTo(holder as Element, { block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
}
