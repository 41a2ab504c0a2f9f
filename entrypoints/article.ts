import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/page/read.ts';
import type { Visit } from '../lib/protocol/page.ts';

/** Reads the page it is injected into, once, and hands the reading back to whoever injected it. */
export default defineUnlistedScript((): Visit => {
  const url = location.href;
  return { page: { url, loadedAt: performance.timeOrigin }, reading: readPage(document, url) };
});
