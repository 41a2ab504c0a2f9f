import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { visitThisSelection } from '../lib/platform/pages/visit-selection.ts';

/** Reads what is selected on the page it is injected into, and hands the reading back. */
export default defineUnlistedScript(visitThisSelection);
