/** Names that a page holds while it works, so that others know that it lives. The browser frees them when it ends. */
export interface Locks {
  /** Waits until nobody holds the name. The answer frees it. */
  readonly hold: (name: string) => Promise<() => void>;
  /** Null where another holds the name. */
  readonly holdIfFree: (name: string) => Promise<(() => void) | null>;
  readonly held: () => Promise<ReadonlySet<string>>;
}

export const webLocks: Locks = {
  hold: async (name) => (await request(name, {}))!,
  holdIfFree: (name) => request(name, { ifAvailable: true }),
  async held() {
    const { held = [] } = await navigator.locks.query();
    return new Set(held.flatMap((lock) => lock.name ?? []));
  },
};

function request(name: string, options: LockOptions): Promise<(() => void) | null> {
  const { promise, resolve, reject } = Promise.withResolvers<(() => void) | null>();
  navigator.locks
    .request(name, options, (lock) => {
      if (lock === null) return resolve(null);
      const { promise: freed, resolve: free } = Promise.withResolvers<void>();
      resolve(free);
      return freed;
    })
    .catch(reject);
  return promise;
}
