import { openPack } from '../pack/open-pack.ts';
import type { Result } from '../protocol/result.ts';
import { fail, succeed } from '../protocol/result.ts';
import { isEqual } from '../pack/digest.ts';
import { TRAILER_BYTES } from '../pack/trailer.ts';
import { bytesInMemory, type ByteSource } from '../segment/byte-source.ts';
import { failed, whyNotAsk, type AskPorts } from './ask-feed.ts';
import type { Answer } from './fetched.ts';
import { planOf, type Run } from './pack-plan.ts';
import { conditionalHeaders, outcomeOf } from './schedule.ts';
import type { Conclusion, FeedProblem, Subscription } from './subscription.ts';

/** A piece of the new edition: fetched, or a stretch of the edition that is here. */
export type Piece = Uint8Array | { readonly start: number; readonly end: number };

/** What asking for a pack needs from outside. */
export interface PackPorts extends Pick<AskPorts, 'request' | 'mayFetch' | 'now'> {
  /** The edition that came from an address; null where there is none. */
  readonly installed: (address: string) => Promise<ByteSource | null>;
  /** Checks every byte, then swaps the pack in whole. */
  readonly install: (pieces: readonly Piece[], address: string) => Promise<Result<Installed, FeedProblem>>;
  /** Hears how many bytes have come, of how many. */
  readonly onBytes: (done: number, total: number) => void;
}

export interface Installed {
  readonly name: string;
  readonly count: number;
}

/** Bytes and milliseconds that a pack may take in all. It is put together in memory. */
const MAX_BYTES = 300_000_000;
const MAX_MS = 900_000;
/** Enough for the head, which tells whether the server gives ranges and how long the pack is. */
const FIRST = 'bytes=0-7';

/**
 * Asks for a newer edition of a pack: whether it has changed, then what of it is not here, by ranges; all of it where
 * the server gives no ranges or there is no edition yet. What comes is checked whole before anything is written.
 */
export async function askPack(
  row: Subscription,
  ports: PackPorts,
  signal?: AbortSignal,
): Promise<Conclusion> {
  const { address } = row;
  const fault = await whyNotAsk(address, ports);
  if (fault !== null) return failed(fault);
  const old = await ports.installed(address);
  const headers: Record<string, string> = old === null ? {} : { ...conditionalHeaders(row), Range: FIRST };
  const ask = askerOf(address, ports, signal);
  const first = await ask(headers);
  if (!first.ok) return failed(first.failure);
  const { status, header } = first.value;
  const outcome = outcomeOf(status === 206 ? 200 : status, header, ports.now());
  if (outcome.kind === 'failed') return { outcome, problem: 'bad-answer' };
  if (outcome.kind !== 'changed') return { outcome, problem: null };
  const isHere =
    old !== null && status === 200 && (await isSameEdition(old, bytesInMemory(first.value.bytes)));
  const pieces = isHere
    ? succeed(null)
    : status === 206 && old !== null
      ? await missing(first.value, old, ask, ports.onBytes)
      : succeed([first.value.bytes]);
  if (!pieces.ok) return failed(pieces.failure);
  // A server that does not name its editions, or names the same one anew: that is no news.
  if (pieces.value === null) return { outcome, problem: null };
  let installed = await ports.install(pieces.value, address);
  // What was here may be what is damaged: then nothing that is made with it ever fits.
  if (!installed.ok && installed.failure === 'not-a-pack' && !pieces.value.every(isFetched)) {
    const whole = await ask({});
    if (!whole.ok) return failed(whole.failure);
    if (whole.value.status !== 200) return failed('bad-answer');
    installed = await ports.install([whole.value.bytes], address);
  }
  if (!installed.ok) return failed(installed.failure);
  const { name, count } = installed.value;
  return { outcome: { ...outcome, newEntries: count }, problem: null, title: name };
}

function isFetched(piece: Piece): boolean {
  return piece instanceof Uint8Array;
}

type Ask = (
  headers: Readonly<Record<string, string>>,
  maxBytes?: number,
) => Promise<Result<Answer, FeedProblem>>;

/** Asks an address for as long as is left of the time that the whole pack may take, from now on. */
function askerOf(address: string, ports: PackPorts, signal: AbortSignal | undefined): Ask {
  const end = ports.now() + MAX_MS;
  return async (headers, maxBytes = MAX_BYTES) => {
    // A clock that is set back gives no more time than there was.
    const timeoutMs = Math.min(MAX_MS, end - ports.now());
    if (timeoutMs <= 0) return fail('too-slow');
    return ports.request(address, { maxBytes, timeoutMs, headers, signal });
  };
}

/** Thrown through the readers of packs, which know bytes or a rejection only. */
class Unfetched extends Error {
  readonly problem: FeedProblem;
  constructor(problem: FeedProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** What the new edition is made of; null where it is the one that is here. */
async function missing(
  first: Answer,
  old: ByteSource,
  ask: Ask,
  onBytes: PackPorts['onBytes'],
): Promise<Result<Piece[] | null, FeedProblem>> {
  const next = rangesOf(first, ask);
  if (next === null) return fail('bad-answer');
  try {
    if (await isSameEdition(old, next)) return succeed(null);
    const [before, after] = [await openPack(old), await openPack(next)];
    if (typeof before === 'string' || typeof after === 'string') return fail('not-a-pack');
    const runs = planOf(before.manifest, after.manifest, next.size);
    const total = runs.reduce((sum, run) => sum + (run.from === null ? run.end - run.start : 0), 0);
    const pieces: Piece[] = [];
    let done = 0;
    for (const run of runs) {
      pieces.push(hereOf(run) ?? (await next.read(run.start, run.end)));
      if (run.from === null) onBytes((done += run.end - run.start), total);
    }
    return succeed(pieces);
  } catch (error) {
    if (error instanceof Unfetched) return fail(error.problem);
    throw error;
  }
}

/** Whether two packs have the same manifest, which has the hashes of all their parts, and the same signature. */
async function isSameEdition(a: ByteSource, b: ByteSource): Promise<boolean> {
  if (a.size !== b.size || a.size < TRAILER_BYTES) return false;
  const [ours, theirs] = [await trailerOf(a), await trailerOf(b)];
  return isEqual(ours, theirs);
}

function trailerOf(pack: ByteSource): Promise<Uint8Array> {
  return pack.read(pack.size - TRAILER_BYTES, pack.size);
}

function hereOf({ start, end, from }: Run): Piece | null {
  return from === null ? null : { start: from, end: from + end - start };
}

/** The file of which `first` was the beginning, by ranges; null where the server does not say how long it is. */
function rangesOf(first: Answer, ask: Ask): ByteSource | null {
  const size = Number(/^bytes 0-\d{1,2}\/(\d{1,15})$/u.exec(first.header('content-range') ?? '')?.[1]);
  if (!(size <= MAX_BYTES)) return null;
  const etag = first.header('etag');
  return {
    size,
    async read(start, end) {
      if (start === end) return new Uint8Array(0);
      const answer = await ask({ Range: `bytes=${start}-${end - 1}` }, end - start);
      if (!answer.ok) throw new Unfetched(answer.failure);
      const { status, header, bytes } = answer.value;
      // Of another edition than the first answer: this one is given up, and asked for anew the next time.
      if (status !== 206 || header('etag') !== etag || bytes.length !== end - start)
        throw new Unfetched('bad-answer');
      return bytes;
    },
  };
}
