/** What the browser tests put into a page to read it there: the page reader as the extension bundles it. */
import { anchorSpans } from '../../lib/page/anchor.ts';
import { domOf } from '../../lib/page/dom.ts';
import { gate } from '../../lib/page/gate.ts';
import { canHighlight, markRanges, removeMarks, scrollToRange } from '../../lib/page/highlight.ts';
import { readSelection } from '../../lib/page/read-selection.ts';
import { extractPage, readPage } from '../../lib/page/read.ts';
import { watchPage } from '../../lib/page/watch.ts';

Object.assign(globalThis, {
  reader: {
    anchorSpans,
    canHighlight,
    domOf,
    extractPage,
    gate,
    markRanges,
    readPage,
    readSelection,
    removeMarks,
    scrollToRange,
    watchPage,
  },
});
