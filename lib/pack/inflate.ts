import { Inflate, inflateSync } from 'fflate';
import { joined } from '../segment/parts.ts';

/**
 * Bytes of output that are asked for once, and of input that seldom makes more: a speech of 8,000 words with its sketch
 * takes 80 KB. In steps it took twice the time, half of the first answer of a background that woke.
 */
const SCRATCH = 262_144;
const SMALL = 131_072;

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
    const out = tryInflate(bytes, scratch);
    // What fills the scratch may have gone beyond it.
    if (out?.length === SCRATCH) return inflateInSteps(bytes, most);
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
