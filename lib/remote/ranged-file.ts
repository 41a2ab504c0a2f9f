import type { ByteSource } from '../segment/byte-source.ts';
import { RemoteError, type FetchRange, type RangeAnswer, type RemoteFault } from './fetch-range.ts';

export interface RangeLimits {
  /** Milliseconds for one range. */
  readonly timeoutMs: number;
  /** Bytes of all ranges together. Who needs more opens the file anew. */
  readonly mostBytes: number;
}

/** A file behind a server, that is read by ranges. */
export interface RangedFile extends ByteSource {
  /** Bytes that were fetched so far, and requests that were made. */
  readonly spent: () => { readonly bytes: number; readonly requests: number };
}

/** Bytes of the request that finds out how long the file is. */
const FIRST_BYTES = 8;

/**
 * The file at an address, or why it cannot be read by ranges: one small request. Reads reject with `RemoteError`. A
 * server that answers with the whole file, another range, or another file than at first is not read from.
 */
export async function openRangedFile(
  address: string,
  fetchRange: FetchRange,
  limits: RangeLimits,
): Promise<RangedFile | RemoteFault> {
  const spent = { bytes: 0, requests: 0 };
  /** What the first answer said of the file. */
  let seen: { readonly size: number; readonly etag: string | null } | null = null;

  async function read(start: number, end: number): Promise<Uint8Array> {
    if (start === end) return new Uint8Array(0);
    if (spent.bytes + end - start > limits.mostBytes) throw new RemoteError('too-much');
    spent.bytes += end - start;
    spent.requests++;
    const task = within(limits.timeoutMs, async (signal) => {
      const answer = await fetchRange(address, start, end, seen?.etag ?? null, signal);
      const fault = faultOf(answer, start, end, seen);
      if (fault !== null) {
        await abandon(answer);
        throw new RemoteError(fault);
      }
      seen ??= { size: sizeIn(answer)!, etag: answer.etag };
      return collect(answer.body, end - start);
    });
    return task.catch((error: unknown) => {
      throw error instanceof RemoteError ? error : new RemoteError('unreachable');
    });
  }

  try {
    await read(0, FIRST_BYTES);
  } catch (error) {
    return (error as RemoteError).fault;
  }
  const { size } = seen!;
  return { size, read, spent: () => ({ ...spent }) };
}

function faultOf(
  answer: RangeAnswer,
  start: number,
  end: number,
  seen: { readonly size: number; readonly etag: string | null } | null,
): RemoteFault | null {
  if (answer.status === 412) return 'changed';
  if (answer.status === 200 || answer.status === 416) return seen === null ? 'no-ranges' : 'changed';
  if (answer.status !== 206) return 'unreachable';
  const size = sizeIn(answer);
  if (size === null) return 'wrong-range';
  if (seen !== null && (answer.etag !== seen.etag || size !== seen.size)) return 'changed';
  return answer.contentRange === `bytes ${start}-${end - 1}/${size}` && end <= size ? null : 'wrong-range';
}

function sizeIn({ contentRange }: RangeAnswer): number | null {
  const digits = /^bytes \d{1,16}-\d{1,16}\/(\d{1,16})$/u.exec(contentRange ?? '')?.[1];
  const size = Number(digits);
  return Number.isSafeInteger(size) ? size : null;
}

/** Exactly so many bytes. Stops at the first byte too many. */
async function collect(body: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for await (const piece of body) {
    if (at + piece.length > length) throw new RemoteError('too-long');
    bytes.set(piece, at);
    at += piece.length;
  }
  if (at < length) throw new RemoteError('too-short');
  return bytes;
}

async function abandon({ body }: RangeAnswer): Promise<void> {
  await body[Symbol.asyncIterator]().return?.();
}

/** What a task gives, unless it takes longer: then it is told to stop, and not waited for. */
async function within<T>(timeoutMs: number, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new RemoteError('too-slow'));
      controller.abort();
    }, timeoutMs);
  });
  return Promise.race([task(controller.signal), late]).finally(() => clearTimeout(timer));
}
