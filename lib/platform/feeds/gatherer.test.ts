import { afterEach, expect, test, vi } from 'vitest';
import { startGatherer } from './gatherer.ts';

vi.mock(import('./load-gatherer.ts'), () => ({ loadGatherer: async () => {} }));

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A background that has a document, and a gatherer in it that ends so. */
function hereEnding(end: Promise<boolean | null>) {
  const thrown: unknown[] = [];
  vi.stubGlobal('chrome', {});
  vi.stubGlobal('wireprintGather', () => ({
    // oxlint-disable-next-line unicorn/no-thenable -- what is thrown on has to be caught behind the gatherer's back
    then: (...heard: Parameters<typeof end.then>) =>
      end.then(...heard).catch((error: unknown) => thrown.push(error)),
  }));
  const onGathered = vi.fn(async () => {});
  const port = { onGathered, mayFetch: async () => true, oldest: async () => 0, note: () => {} };
  return { onGathered, thrown, start: () => startGatherer(port) };
}

test('who waits for a gatherer that fails hears of its end, and the fault is not swallowed', async () => {
  const fault = new Error('no database');
  const { onGathered, thrown, start } = hereEnding(Promise.reject(fault));
  await start();
  await vi.waitFor(() => expect(thrown).toEqual([fault]));
  expect(onGathered).toHaveBeenCalledExactlyOnceWith(false);
});

test.each([true, false])('who waits for a gatherer hears whether there was news: %s', async (hasNews) => {
  const { onGathered, thrown, start } = hereEnding(Promise.resolve(hasNews));
  await start();
  await vi.waitFor(() => expect(onGathered).toHaveBeenCalledExactlyOnceWith(hasNews));
  expect(thrown).toEqual([]);
});

test('nobody is told of an end where another gatherer is at work: that one tells it', async () => {
  const { onGathered, start } = hereEnding(Promise.resolve(null));
  await start();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onGathered).not.toHaveBeenCalled();
});
