/** What a mark on the page means; each has its own look. */
export type MarkKind = 'passage' | 'changed' | 'current';

const KINDS: readonly MarkKind[] = ['passage', 'changed', 'current'];

/**
 * The look of the marks, for `scripting.insertCSS`: it changes nothing in the page's DOM. Told apart by line
 * as well as by colour; under forced colours the lines remain.
 */
export const HIGHLIGHT_STYLE = `
::highlight(wireprint-passage) { background-color: rgb(255 214 0 / 30%); text-decoration: underline 2px #8a6d00; }
::highlight(wireprint-changed) { background-color: rgb(0 102 204 / 22%); text-decoration: underline wavy #0050a0; }
::highlight(wireprint-current) { background-color: rgb(255 140 0 / 45%); text-decoration: underline 3px #b04a00; }
`;

/** Whether this browser can mark text without touching the page; false before Firefox 140 and Chrome 105. */
export function canHighlight(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/** Marks ranges, in place of what was marked in this way before. False where the browser cannot. */
export function markRanges(kind: MarkKind, ranges: readonly Range[]): boolean {
  if (!canHighlight()) return false;
  const highlight = new Highlight(...ranges);
  highlight.priority = KINDS.indexOf(kind);
  CSS.highlights.set(`wireprint-${kind}`, highlight);
  return true;
}

/** Takes every mark off the page again. */
export function removeMarks(): void {
  if (!canHighlight()) return;
  for (const kind of KINDS) CSS.highlights.delete(`wireprint-${kind}`);
}

/** Brings a range to the middle of the window. Nothing is focused and nothing selected. */
export function scrollToRange(range: Range, isCalm = false): void {
  const node = range.startContainer;
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
}
