import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { submit } from '../lib/platform/submit.ts';

/** Runs on sites that are off, reads nothing there, and has the icon say that they are. */
export default defineUnlistedScript(() => submit({ kind: 'off-here' }, () => {}));
