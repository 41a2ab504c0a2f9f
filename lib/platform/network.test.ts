import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchPublic, fetchRange } from './network.ts';

const ASKED = 'https://news.example.org/feed';
const PRIVATE = 'https://192.168.1.1/';

/** All that was asked for, in order. */
let asked: { readonly address: string; readonly init: RequestInit }[] = [];

/** A network on which ASKED leads to a private host, and which follows redirects as browsers do: unless told not to. */
async function fetchAsBrowsersDo(address: string, init: RequestInit): Promise<object> {
  asked.push({ address, init });
  if (address !== ASKED) return new Response('secret');
  if (init.redirect === 'error') throw new TypeError('redirected');
  if (init.redirect !== 'manual') return fetchAsBrowsersDo(PRIVATE, init);
  return { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null };
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', fetchAsBrowsersDo);
});
afterEach(() => vi.unstubAllGlobals());

const request = { headers: {}, timeoutMs: 1000, maxBytes: 1000 };

describe('an address that was asked for', () => {
  test('and leads elsewhere is not followed there: a feed is told to have moved, a range is no range', async () => {
    expect(await fetchPublic(ASKED, request)).toEqual({ ok: false, failure: 'moved' });
    const { signal } = new AbortController();
    expect(await fetchRange(ASKED, 0, 10, null, signal)).toMatchObject({ status: 0, contentRange: null });
    expect(asked.map(({ address }) => address)).toEqual([ASKED, ASKED]);
  });

  test('is sent no cookie and no referrer, and nothing of the answer stays in the cache', async () => {
    await fetchPublic(ASKED, request);
    await fetchRange(ASKED, 0, 10, null, new AbortController().signal);
    for (const { init } of asked)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    expect(asked).toHaveLength(2);
  });

  test('is not asked at all where it is private', async () => {
    expect(await fetchPublic(PRIVATE, request)).toMatchObject({ ok: false });
    await expect(fetchRange(PRIVATE, 0, 10, null, new AbortController().signal)).rejects.toThrow('private');
    expect(asked).toEqual([]);
  });
});
