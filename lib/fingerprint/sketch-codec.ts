import { fillColumn } from './columns.ts';
import type { Sketch } from './sketch.ts';

/**
 * Layout, little endian:
 *
 *   words u32 | sentences u32 | terms u32 | shingles u32 | pairs u32
 *   ends u32 x sentences | shingles u32 each | pairs u32 each | terms u16 each
 */
const HEADER = 20;

/** A sketch as bytes. O(features). */
export function encodeSketch({ words, bags, shingles, pairs }: Sketch): Uint8Array {
  const wide = bags.ends.length + shingles.length + pairs.length;
  const bytes = new Uint8Array(HEADER + 4 * wide + 2 * bags.terms.length);
  const view = new DataView(bytes.buffer);
  const counts = [words, bags.ends.length, bags.terms.length, shingles.length, pairs.length];
  let at = 0;
  for (const column of [counts, bags.ends, shingles, pairs]) {
    for (const value of column) {
      view.setUint32(at, value, true);
      at += 4;
    }
  }
  for (const term of bags.terms) {
    view.setUint16(at, term, true);
    at += 2;
  }
  return bytes;
}

/** The sketch in the bytes; null where they hold none: cut short, too long, columns out of order. O(bytes). */
export function decodeSketch(bytes: Uint8Array): Sketch | null {
  if (bytes.length < HEADER) return null;
  const counts = fillColumn(new Uint32Array(HEADER / 4), bytes);
  const [words, sentences, terms, shingles, pairs] = [...counts] as [number, number, number, number, number];
  if (bytes.length !== HEADER + 4 * (sentences + shingles + pairs) + 2 * terms) return null;
  let at = HEADER;
  const next = <T extends Uint16Array | Uint32Array>(column: T): T => {
    fillColumn(column, bytes.subarray(at));
    at += column.byteLength;
    return column;
  };
  const ends = next(new Uint32Array(sentences));
  const sketch: Sketch = {
    words,
    shingles: next(new Uint32Array(shingles)),
    pairs: next(new Uint32Array(pairs)),
    bags: { ends, terms: next(new Uint16Array(terms)) },
  };
  return isSound(sketch) ? sketch : null;
}

function isSound({ bags, shingles, pairs }: Sketch): boolean {
  if ((bags.ends.at(-1) ?? 0) !== bags.terms.length) return false;
  return isAscending(bags.ends, 0) && isAscending(shingles, 1) && isAscending(pairs, 1);
}

/** Whether each value is at least `step` more than the one before it. */
function isAscending(values: Uint32Array, step: number): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]! + step) return false;
  return true;
}
