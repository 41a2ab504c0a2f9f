import { joined } from '../segment/parts.ts';
import type { ByteSource } from '../segment/byte-source.ts';
import type { RefusalReason } from './item.ts';

export type Bytes = AsyncIterable<Uint8Array>;

const STEP = 1 << 18;

/** The bytes of a source from front to back. */
export async function* streamOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += STEP)
    yield await source.read(at, Math.min(at + STEP, source.size));
}

/** Ends the reading of a file from within a stream of its bytes. Caught where items are made of the stream. */
export class Unreadable extends Error {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Takes bytes off a stream as they are asked for. Memory: what was asked for, and a piece of the stream. */
export interface ByteReader {
  /** Up to and without the next line feed; null at the end, and where none comes within `most` bytes. */
  readonly line: (most: number) => Promise<Uint8Array | null>;
  /** The next bytes, fewer only at the end. */
  readonly take: (count: number) => Promise<Uint8Array>;
  /** Passes over bytes; how many there were. */
  readonly skip: (count: number) => Promise<number>;
  readonly isDone: () => Promise<boolean>;
}

export function createByteReader(bytes: Bytes): ByteReader {
  const pieces = bytes[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  let isEnd = false;

  async function more(): Promise<void> {
    const next = await pieces.next();
    if (next.done) isEnd = true;
    else held = held.length === 0 ? next.value : joined([held, next.value]);
  }

  async function line(most: number): Promise<Uint8Array | null> {
    let searched = 0;
    for (;;) {
      const at = held.indexOf(0x0a, searched);
      if (at >= 0 && at <= most) {
        const found = held.subarray(0, at);
        held = held.subarray(at + 1);
        return found;
      }
      searched = held.length;
      if (isEnd || at >= 0 || searched > most) return null;
      await more();
    }
  }

  async function pass(count: number, keep: (piece: Uint8Array) => void): Promise<void> {
    for (let left = count; left > 0; ) {
      if (held.length === 0 && !isEnd) await more();
      if (held.length === 0 && isEnd) return;
      const piece = held.subarray(0, left);
      keep(piece);
      held = held.subarray(piece.length);
      left -= piece.length;
    }
  }

  return {
    line,
    async take(count) {
      const parts: Uint8Array[] = [];
      await pass(count, (piece) => parts.push(piece));
      return parts.length === 1 ? parts[0]! : joined(parts);
    },
    async skip(count) {
      let skipped = 0;
      await pass(count, (piece) => (skipped += piece.length));
      return skipped;
    },
    async isDone() {
      while (held.length === 0 && !isEnd) await more();
      return held.length === 0;
    },
  };
}
