import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { visitThisPage } from '../lib/platform/pages/visit.ts';

/** Reads the page it is injected into, once, and hands the reading back to whoever injected it. */
export default defineUnlistedScript(visitThisPage);
