import { Inflate, inflateSync } from 'fflate';
import { joined } from '../segment/parts.ts';

/** Bytes of output that memory is kept for: most records. */
const SCRATCH = 262_144;

/**
 * Bytes of output that are made at once, and of input that seldom makes more: the longest speech with its sketch takes
 * 500 KB, out of 360. In steps it took half of the first answer of a background that woke.
 */
const AT_ONCE = 1_048_576;
const SMALL = 393_216;

/** Inflates raw deflate data; null where it is damaged or comes to more than `most` bytes, where it stops. */
export type Inflater = (bytes: Uint8Array, most: number) => Uint8Array | null;

/**
 * An inflater that keeps its working memory: 256 KB. Without it a record of 2 KB took six times as long, nearly all
 * of it to get memory for the largest step that deflate can make.
 */
export function createInflater(): Inflater {
  const scratch = new Uint8Array(SCRATCH);
  return (bytes, most) => {
    if (bytes.length === 0) return null;
    if (bytes.length > SMALL) return inflateInSteps(bytes, most);
    let out = bytes.length < SCRATCH ? tryInflate(bytes, scratch) : scratch;
    // What fills the memory may have gone beyond it.
    if (out?.length === SCRATCH) out = tryInflate(bytes, new Uint8Array(AT_ONCE));
    if (out?.length === AT_ONCE) return inflateInSteps(bytes, most);
    return out === null || out.length > most ? null : out.slice();
  };
}

function tryInflate(bytes: Uint8Array, out: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { out });
  } catch {
    return null;
  }
}

function inflateInSteps(bytes: Uint8Array, most: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
    parts.push(part);
  });
  const isTooLong = () => length > most;
  try {
    for (let at = 0; at < bytes.length && !isTooLong(); at += STEP) {
      inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch {
    return null;
  }
  return isTooLong() ? null : joined(parts);
}

/** Bytes of input between two looks at the output, which they can make a thousand times as many. */
const STEP = 16_384;
