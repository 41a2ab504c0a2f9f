/** What a server said to a request for a range. Nothing in it is trusted. */
export interface RangeAnswer {
  readonly status: number;
  /** The headers of these names, as they came. */
  readonly contentRange: string | null;
  readonly etag: string | null;
  /** The bytes as they come. Who stops before the end has the transfer ended. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Asks for the bytes from `start` up to `end` of a file, and for them only if it still bears `etag`. No cookies, no
 * referrer, no redirects, nothing kept by a cache that others can look into. Rejects where there is no answer, and
 * when the signal says so.
 */
export type FetchRange = (
  address: string,
  start: number,
  end: number,
  etag: string | null,
  signal: AbortSignal,
) => Promise<RangeAnswer>;

/**
 * Why bytes could not be had: no answer; an answer that is no range; another file than before; another range than the
 * one asked for; fewer or more bytes than it has; too long a wait; more bytes in all than were allowed.
 */
export type RemoteFault =
  | 'unreachable'
  | 'no-ranges'
  | 'changed'
  | 'wrong-range'
  | 'too-short'
  | 'too-long'
  | 'too-slow'
  | 'too-much';

/** Thrown by the reads of a file behind a server. */
export class RemoteError extends Error {
  readonly fault: RemoteFault;
  constructor(fault: RemoteFault) {
    super(`a remote file cannot be read: ${fault}`);
    this.fault = fault;
  }
}
