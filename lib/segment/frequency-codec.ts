import { bucketStarts } from '../fingerprint-index/sorted-table.ts';
import type { Frequencies } from '../fingerprint-index/frequencies.ts';
import { createBitReader, createBitWriter, riceParameter } from './bits.ts';
import { crc32 } from './crc32.ts';

/**
 * Layout, little endian, then bits:
 *
 *   checksum u32 of the rest | documents u32 | terms u32 | features u32 |
 *   gamma(count + 1) x terms | (rice(gap to the feature before - 1) gamma(count - 1)) x features
 */
const HEAD = 16;

/** Counts as bytes: a term takes some 5 bits, a feature some 15. O(terms + features). */
export function encodeFrequencies({ documents, terms, keys, counts }: Frequencies): Uint8Array {
  const bits = createBitWriter();
  for (const count of terms) bits.gamma(count + 1);
  const gap = gapOf(keys.length);
  let next = 0;
  keys.forEach((key, i) => {
    bits.rice(key - next, gap);
    bits.gamma(counts[i]! - 1);
    next = key + 1;
  });
  const tail = bits.take();
  const bytes = new Uint8Array(HEAD + tail.length);
  const view = new DataView(bytes.buffer);
  bytes.set(tail, HEAD);
  view.setUint32(4, documents, true);
  view.setUint32(8, terms.length, true);
  view.setUint32(12, keys.length, true);
  view.setUint32(0, crc32(bytes.subarray(4)), true);
  return bytes;
}

/** The counts in the bytes; null where they hold none of so many terms. O(bytes). */
export function decodeFrequencies(bytes: Uint8Array, expectedTerms: number): Frequencies | null {
  if (bytes.length < HEAD) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(12, true);
  if (view.getUint32(0, true) !== crc32(bytes.subarray(4))) return null;
  // A term and a feature take a bit at least, so that a short file cannot ask for much memory.
  if (view.getUint32(8, true) !== expectedTerms || expectedTerms + length > 8 * bytes.length) return null;
  const bits = createBitReader(bytes.subarray(HEAD));
  // `Uint32Array.from` would take ten times as long, and every background that wakes does this.
  const terms = new Uint32Array(expectedTerms);
  for (let term = 0; term < expectedTerms; term++) terms[term] = bits.gamma() - 1;
  const keys = new Uint32Array(length);
  const counts = new Uint16Array(length);
  const gap = gapOf(length);
  let next = 0;
  for (let i = 0; i < length; i++) {
    const key = next + bits.rice(gap);
    const count = bits.gamma() + 1;
    if (key > 0xffffffff || count > 0xffff) return null;
    keys[i] = key;
    counts[i] = count;
    next = key + 1;
  }
  if (bits.isOver()) return null;
  return { documents: view.getUint32(4, true), terms, keys, counts, starts: bucketStarts(keys) };
}

/** Features are hashes, spread evenly over 32 bits. */
function gapOf(features: number): number {
  return riceParameter(2 ** 32 / Math.max(1, features));
}
