import type { PlacedHashes, Sketch } from './sketch.ts';

/**
 * Layout, little endian:
 *
 *   words u32 | shingles | pairs | names        each kind:  count u32 | hashes u32 x count | places u8 x count
 */
const KINDS = ['shingles', 'pairs', 'names'] as const;

/** A sketch as bytes. O(features). */
export function encodeSketch(sketch: Sketch): Uint8Array {
  const size = KINDS.reduce((sum, kind) => sum + 4 + 5 * sketch[kind].hashes.length, 4);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, sketch.words, true);
  let at = 4;
  for (const kind of KINDS) {
    const { hashes, places } = sketch[kind];
    view.setUint32(at, hashes.length, true);
    at += 4;
    for (const hash of hashes) {
      view.setUint32(at, hash, true);
      at += 4;
    }
    bytes.set(places, at);
    at += places.length;
  }
  return bytes;
}

/** The sketch in the bytes; null where they are none: cut short, too long, or hashes out of order. O(bytes). */
export function decodeSketch(bytes: Uint8Array): Sketch | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return null;
  let at = 4;
  const kinds: PlacedHashes[] = [];
  for (const _ of KINDS) {
    if (at + 4 > bytes.length) return null;
    const count = view.getUint32(at, true);
    at += 4;
    if (at + 5 * count > bytes.length) return null;
    const hashes = new Uint32Array(count);
    for (let i = 0; i < count; i++) hashes[i] = view.getUint32(at + 4 * i, true);
    if (!isAscending(hashes)) return null;
    at += 4 * count;
    kinds.push({ hashes, places: bytes.slice(at, at + count) });
    at += count;
  }
  const [shingles, pairs, names] = kinds;
  if (at !== bytes.length || !shingles || !pairs || !names) return null;
  return { words: view.getUint32(0, true), shingles, pairs, names };
}

function isAscending(hashes: Uint32Array): boolean {
  for (let i = 1; i < hashes.length; i++) if (hashes[i]! <= hashes[i - 1]!) return false;
  return true;
}
