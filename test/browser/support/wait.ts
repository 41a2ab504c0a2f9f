/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/**
 * Asks again every 50 ms until `ready` holds; fails with the last value after `timeoutMs`.
 * A question that throws counts as "not yet": pages navigate away and popups close under the asker.
 */
export async function until<T, U extends T = T>(
  what: string,
  ask: () => Promise<T>,
  ready: ((value: T) => value is U) | ((value: T) => boolean),
  timeoutMs = 10_000,
): Promise<U> {
  const isReady = (value: T): value is U => ready(value);
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await ask();
      if (isReady(value)) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs} ms; last: ${show(last)}`);
    await pause(50);
  }
}

function show(value: unknown): string {
  if (value instanceof Error) return value.message;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
