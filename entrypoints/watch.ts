import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage, type Watch } from '../lib/page/watch.ts';
import { submit } from '../lib/platform/submit.ts';
import { visitOrTell } from '../lib/platform/pages/visit-or-tell.ts';
import type { Visit } from '../lib/protocol/page.ts';

declare global {
  /** The watch of this document, in the extension's own world, where no page script can see it. */
  var wireprintWatch: Watch | undefined;
}

/** Runs by itself on the sites that the reader has given access to, and submits what it reads there. */
export default defineUnlistedScript(() => {
  // Injected into open tabs when access is given or the extension updated; the newest watch counts.
  // Only an own property is one of ours: an element that the page calls so is one of the window as well, in Chrome.
  if (Object.hasOwn(globalThis, 'wireprintWatch')) globalThis.wireprintWatch?.stop();
  let visit: Visit;
  const watch = watchPage({
    document,
    url: () => location.href,
    read: () => (visit = visitOrTell()).reading,
    report: () => submit({ kind: 'page-read', visit }, () => watch.stop()),
  });
  globalThis.wireprintWatch = watch;
});
