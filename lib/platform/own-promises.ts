/**
 * The browser API as the browser itself has it, in place of webextension-polyfill, for what popup and background ask:
 * both browsers answer that by promises of their own, and the polyfill would be a tenth of what the popup loads.
 */
const { browser, chrome } = globalThis as { readonly browser?: unknown; readonly chrome?: unknown };
export default browser ?? chrome;
