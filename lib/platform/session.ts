import browser from 'webextension-polyfill';
import type { Session, SessionContents } from '../background/session.ts';

export const session: Session = {
  async get<Key extends keyof SessionContents>(key: Key) {
    const stored = await browser.storage.session.get(key).catch((): Record<string, unknown> => ({}));
    // Only this very version can have written it: browsers empty the session when an extension is updated.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return stored[key] as SessionContents[Key] | undefined;
  },
  // Where it is full, or not to be had, all is worked out anew: no answer may hang on what is remembered.
  set: (key, value) => browser.storage.session.set({ [key]: value }).catch(() => {}),
};
