import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageMarks } from '../lib/page/page-marks.ts';

/** Injected when the reader asks for marks; lib/platform/pages/marks.ts speaks to it from the popup. */
export default defineUnlistedScript(() => {
  // Injected once more where the popup was opened again; the marks of before have to be removable.
  // Only an own property is one of ours: an element that the page calls so is one of the window as well, in Chrome.
  if (!Object.hasOwn(globalThis, 'wireprintMarks'))
    globalThis.wireprintMarks = createPageMarks(document, () => location.href);
});
