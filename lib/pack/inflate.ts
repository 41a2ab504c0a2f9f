import { Inflate } from 'fflate';
import { joined } from '../segment/parts.ts';

/** Inflates raw deflate data; null where it is damaged or comes to more than `most` bytes. Stops there. */
export function inflateAtMost(bytes: Uint8Array, most: number): Uint8Array | null {
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
  if (isTooLong() || bytes.length === 0) return null;
  return joined(parts);
}

/** Bytes of input between two looks at the output, which they can make a thousand times as many. */
const STEP = 16_384;
