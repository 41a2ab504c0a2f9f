import { Gunzip, Inflate } from 'fflate';
import { crc32 } from '../segment/crc32.ts';
import { joined } from '../segment/parts.ts';
import { Unreadable, type Bytes } from './bytes.ts';

/** Bytes out for each byte in. News compresses 3 to 10 times; what goes beyond is made to exhaust us. */
const MAX_RATIO = 100;
/** Bytes out that are allowed whatever came in. */
const ALLOWANCE = 1 << 20;
/** Bytes taken in at once, each of which can become a thousand. */
const STEP = 1 << 14;

/** A member ends with the checksum and the length of what it holds (RFC 1952). */
const TRAILER_BYTES = 8;
/** Bytes kept of what was taken in before: the library tells of an end when it has read the header after it. */
const KEPT_BYTES = 1 << 10;

/** Takes in what was compressed, a part at a time. Throws where it is damaged. */
type Expander = Pick<Inflate, 'push'>;

/**
 * The bytes that gzip files, one after another, were made of. Throws Unreadable as `inflated` does, and where a file's
 * checksum tells that it was damaged: at its end, so what came of that file before may be damaged too.
 */
export function gunzipped(bytes: Bytes): AsyncGenerator<Uint8Array> {
  return expanded(bytes, checkedGunzip);
}

function checkedGunzip(take: (piece: Uint8Array) => void): Expander {
  let recent: Uint8Array = new Uint8Array(0);
  let taken = 0;
  let sum = 0;
  let length = 0;
  const stream = new Gunzip((piece) => {
    sum = crc32(piece, sum);
    length += piece.length;
    take(piece);
  });
  const endMember = (end: number) => {
    const trailer = new DataView(recent.buffer, recent.byteOffset, recent.length);
    const at = recent.length - (taken - end) - TRAILER_BYTES;
    // Out of reach behind a header of a thousand bytes, which no writer makes.
    const isSound =
      at < 0 || (trailer.getUint32(at, true) === sum && trailer.getUint32(at + 4, true) === length >>> 0);
    if (!isSound) throw new Error('the checksum of a gzip file is not that of its content');
    sum = 0;
    length = 0;
  };
  stream.onmember = endMember;
  return {
    push(part, isLast) {
      recent = joined([recent.subarray(-KEPT_BYTES), part]);
      taken += part.length;
      stream.push(part, isLast);
      if (isLast) endMember(taken);
    },
  };
}

/** The same bytes. Throws Unreadable at their end where they have not the checksum that was given. */
export async function* checked(bytes: Bytes, expected: number): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const piece of bytes) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== expected) throw new Unreadable('damaged', 'a checksum is not that of its content');
}

/**
 * The bytes that a deflate stream was made of. Counts what comes out rather than believe what is said. Throws
 * Unreadable where the data are damaged, or too dense.
 */
export function inflated(bytes: Bytes): AsyncGenerator<Uint8Array> {
  return expanded(bytes, (take) => new Inflate(take));
}

async function* expanded(
  bytes: Bytes,
  create: (take: (piece: Uint8Array) => void) => Expander,
): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  let taken = 0;
  let given = 0;
  const stream = create((piece) => {
    given += piece.length;
    if (piece.length > 0) out.push(piece);
  });
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += STEP) {
      const part = piece.subarray(at, at + STEP);
      taken += part.length;
      const fault = push(stream, part, false);
      if (given > ALLOWANCE + MAX_RATIO * taken) {
        throw new Unreadable('too-dense', `${given} bytes from ${taken}`);
      }
      // What came before a break is sound.
      yield* out;
      out = [];
      if (fault !== null) throw fault;
    }
  }
  const fault = taken > 0 ? push(stream, new Uint8Array(0), true) : null;
  yield* out;
  if (fault !== null) throw fault;
}

function push(stream: Expander, part: Uint8Array, isLast: boolean): Unreadable | null {
  try {
    stream.push(part, isLast);
    return null;
  } catch (error) {
    return new Unreadable('damaged', String(error));
  }
}
