/** Where the background is killed, and how it is brought there. */
export interface KillPoint {
  readonly name: string;
  /**
   * An expression for the calls at one of which it is killed, as pairs of an object and the name of its method;
   * null: it is killed by the clock.
   */
  readonly calls: string | null;
  /** What makes it come by: a page is opened, the story is kept, a site is turned off, a feed is due, the
   * stories of a new one are imported,
   * so many sources were added that the next comparison indexes them. */
  readonly act: 'visit' | 'keep' | 'settings' | 'feed' | 'import' | 'merge';
}

const API = '(globalThis.browser ?? chrome)';

export const KILL_POINTS: readonly KillPoint[] = [
  { name: 'wake', calls: null, act: 'visit' },
  { name: 'comparison', calls: '[[globalThis.window ?? globalThis, "fetch"]]', act: 'visit' },
  { name: 'outcome write', calls: `[[${API}.storage.session, "set"]]`, act: 'visit' },
  { name: 'badge write', calls: `[[${API}.action, "setBadgeText"]]`, act: 'visit' },
  {
    name: 'keep',
    calls: '[[(globalThis.window ?? globalThis).IDBObjectStore.prototype, "put"]]',
    act: 'keep',
  },
  {
    name: 'settings change',
    calls: `[[${API}.scripting, "registerContentScripts"], [${API}.scripting, "unregisterContentScripts"]]`,
    act: 'settings',
  },
  {
    name: 'menu',
    calls: `[[${API}.contextMenus, "create"], [${API}.contextMenus, "update"]]`,
    act: 'settings',
  },
  { name: 'feed fetch', calls: null, act: 'feed' },
  { name: 'import', calls: null, act: 'import' },
  {
    name: 'merge',
    calls: '[[(globalThis.window ?? globalThis).IDBObjectStore.prototype, "add"]]',
    act: 'merge',
  },
];

/**
 * Makes the next of these calls the last thing that the background does: `before` its effect or `after` it, but
 * without its caller hearing of it. A transaction is held open, or its end is kept from its caller.
 */
export function armed(calls: string, when: 'before' | 'after'): string {
  return `(() => {
    const global = globalThis.window ?? globalThis;
    global.wireprintReached = false;
    const reach = () => { global.wireprintReached = true; };
    const hold = (store) => { const again = () => { store.count().onsuccess = again; }; again(); };
    for (const [object, name] of ${calls}) {
      const original = object[name];
      object[name] = function (...args) {
        const isStore = this instanceof global.IDBObjectStore;
        if (isStore && ${when === 'before'}) {
          const request = original.apply(this, args);
          hold(this);
          reach();
          return request;
        }
        if (isStore) {
          this.transaction.addEventListener('complete', (event) => { event.stopImmediatePropagation(); reach(); });
          return original.apply(this, args);
        }
        const never = new Promise(() => {});
        if (${when === 'before'}) { reach(); return never; }
        const done = () => { void chrome.runtime.lastError; reach(); };
        const last = args.length - 1;
        if (typeof args[last] === 'function') original.apply(this, args.with(last, done));
        else Promise.resolve(original.apply(this, args)).then(done, done);
        return never;
      };
    }
  })()`;
}
