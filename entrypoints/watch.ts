import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellBackground } from '../lib/platform/messaging.ts';

/** Runs by itself on the sites that the reader has given access to, and says when there is something to read. */
export default defineUnlistedScript(() => {
  void tellBackground({ kind: 'page-settled' });
  addEventListener('pageshow', (event) => {
    if (event.persisted) void tellBackground({ kind: 'page-settled' });
  });
});
