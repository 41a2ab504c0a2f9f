import { Gunzip, Inflate } from 'fflate';
import { Unreadable, type Bytes } from './bytes.ts';

/** Bytes out for each byte in. News compresses 3 to 10 times; what goes beyond is made to exhaust us. */
const MAX_RATIO = 100;
/** Bytes out that are allowed whatever came in. */
const ALLOWANCE = 1 << 20;
/** Bytes taken in at once, each of which can become a thousand. */
const STEP = 1 << 14;

/** The bytes that gzip files, one after another, were made of. Throws Unreadable as `inflated` does. */
export function gunzipped(bytes: Bytes): AsyncGenerator<Uint8Array> {
  return expanded(bytes, (take) => new Gunzip(take));
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
  create: (take: (piece: Uint8Array) => void) => Gunzip | Inflate,
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
      // What came before the damage is sound.
      yield* out;
      out = [];
      if (fault !== null) throw fault;
    }
  }
  const fault = taken > 0 ? push(stream, new Uint8Array(0), true) : null;
  yield* out;
  if (fault !== null) throw fault;
}

function push(stream: Gunzip | Inflate, part: Uint8Array, isLast: boolean): Unreadable | null {
  try {
    stream.push(part, isLast);
    return null;
  } catch (error) {
    return new Unreadable('damaged', String(error));
  }
}
