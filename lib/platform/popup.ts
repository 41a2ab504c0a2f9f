import browser from 'webextension-polyfill';
import type { PopupPort } from '../background/ports.ts';

export const popup: PopupPort = {
  // Nothing comes before the call, which Firefox heeds only inside the reader's own act.
  async open() {
    try {
      await browser.action.openPopup();
      return true;
    } catch {
      return false;
    }
  },
};
