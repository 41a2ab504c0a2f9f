import browser from 'webextension-polyfill';
import { whyNotFetch } from '../feed/address-guard.ts';
import type { FetchPublic, Request } from '../feed/fetched.ts';
import { fail, succeed } from '../protocol/result.ts';
import type { FetchRange } from '../remote/fetch-range.ts';

/** Reads a file that is packed with the extension: "corpus/starter.pack". */
export async function readPackedFile(path: string): Promise<Response> {
  // oxlint-disable-next-line no-restricted-globals -- this is the one module that may
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The extension lacks its file ${path}.`);
  return response;
}

/**
 * Asks an address that the reader subscribed to. It has to be public and https. A redirect is a failure, not followed:
 * browsers hide where it leads, so that following it could mean asking a private host. No cookies go out, none are
 * taken, no referrer is sent, and the browser's cache has no part in it. The body is counted as it comes, unpacked.
 */
export const fetchPublic: FetchPublic = async (address, request) => {
  const fault = whyNotFetch(address);
  if (fault !== null) return fail(fault);
  const slow = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal === undefined ? slow : AbortSignal.any([slow, request.signal]);
  try {
    // oxlint-disable-next-line no-restricted-globals -- this is the one module that may
    const response = await fetch(address, { ...PLAIN, headers: request.headers, signal });
    if (response.type === 'opaqueredirect') return fail('moved');
    const header = (name: string) => response.headers.get(name);
    const bytes = await bodyOf(response, request);
    return bytes === null ? fail('too-long') : succeed({ status: response.status, header, bytes });
  } catch {
    if (request.signal?.aborted) return fail('stopped');
    return fail(slow.aborted ? 'too-slow' : 'unreachable');
  }
};

const PLAIN = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
  cache: 'no-store',
} as const satisfies RequestInit;

/** The body, or null where it is longer than is borne; what is left of it is not waited for. */
async function bodyOf(response: Response, { maxBytes, onBytes }: Request): Promise<Uint8Array | null> {
  const isWanted = response.status === 200 || response.status === 206;
  if (response.body === null) return new Uint8Array(0);
  if (!isWanted) {
    await response.body.cancel();
    return new Uint8Array(0);
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(piece.value);
    onBytes?.(length);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Asks for a range of a pack that stays at its address, in the same way. The body is the caller's to count. */
export const fetchRange: FetchRange = async (address, start, end, etag, signal) => {
  const fault = whyNotFetch(address);
  if (fault !== null) throw new Error(fault);
  const headers = { range: `bytes=${start}-${end - 1}`, ...(etag !== null && { 'if-match': etag }) };
  // oxlint-disable-next-line no-restricted-globals -- this is the one module that may
  const response = await fetch(address, { ...PLAIN, headers, signal });
  return {
    status: response.status,
    contentRange: response.headers.get('content-range'),
    etag: response.headers.get('etag'),
    body: response.body ?? new Blob().stream(),
  };
};
