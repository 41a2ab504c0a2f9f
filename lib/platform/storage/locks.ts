/** Names that a page holds while it works, so that others know that it lives. The browser frees them when it ends. */
export interface Locks {
  /** Waits until nobody holds the name. The answer frees it. */
  readonly hold: (name: string) => Promise<() => void>;
  /** Null where another holds the name. */
  readonly holdIfFree: (name: string) => Promise<(() => void) | null>;
  readonly held: () => Promise<ReadonlySet<string>>;
}

/** The browser's locks of the extension's own origin, which no page can look at. Not to be used in a page script. */
// oxlint-disable-next-line no-restricted-properties -- see above
const ownLocks = (): LockManager => navigator.locks;

export const webLocks: Locks = {
  hold: async (name) => (await request(name, {}))!,
  holdIfFree: (name) => request(name, { ifAvailable: true }),
  async held() {
    const { held = [] } = await ownLocks().query();
    return new Set(held.flatMap((lock) => lock.name ?? []));
  },
};

function request(name: string, options: LockOptions): Promise<(() => void) | null> {
  const { promise, resolve, reject } = Promise.withResolvers<(() => void) | null>();
  ownLocks()
    .request(name, options, (lock) => {
      if (lock === null) return resolve(null);
      const { promise: freed, resolve: free } = Promise.withResolvers<void>();
      resolve(free);
      return freed;
    })
    .catch(reject);
  return promise;
}
