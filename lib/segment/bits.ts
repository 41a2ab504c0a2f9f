import { fillColumn } from '../fingerprint/columns.ts';

/** Writes numbers of any width, least significant bit first. */
export interface BitWriter {
  /** The low `width` bits of a value; `width` is 0..32. */
  readonly write: (value: number, width: number) => void;
  /** A number of 1 and more, small ones in few bits: Elias gamma. */
  readonly gamma: (value: number) => void;
  /** A number of 0 and more that is often near `2 ** parameter`: Rice. */
  readonly rice: (value: number, parameter: number) => void;
  /** What was written since the last call, filled up to a whole byte. The writer is empty again. */
  readonly take: () => Uint8Array;
}

export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;
  let used = 0;

  function write(value: number, width: number): void {
    let rest = value;
    let left = width;
    while (left > 0) {
      if (length === bytes.length) bytes = grown(bytes);
      const taken = Math.min(8 - used, left);
      bytes[length]! |= (rest & ((1 << taken) - 1)) << used;
      rest >>>= taken;
      left -= taken;
      used += taken;
      if (used === 8) {
        used = 0;
        length++;
      }
    }
  }

  function ones(count: number): void {
    let left = count;
    for (; left >= 32; left -= 32) write(0xffffffff, 32);
    write(0x7fffffff, left);
    write(0, 1);
  }

  function gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    ones(width);
    write(value, width);
  }

  function rice(value: number, parameter: number): void {
    ones(Math.floor(value / 2 ** parameter));
    write(value, parameter);
  }

  function take(): Uint8Array {
    const taken = bytes.slice(0, used === 0 ? length : length + 1);
    bytes.fill(0, 0, taken.length);
    length = used = 0;
    return taken;
  }

  return { write, gamma, rice, take };
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const twice = new Uint8Array(2 * bytes.length);
  twice.set(bytes);
  return twice;
}

/** The little-endian 32-bit numbers in bytes. O(bytes). */
export function wordsIn(bytes: Uint8Array): Uint32Array {
  return fillColumn(new Uint32Array(bytes.length >>> 2), bytes);
}

/** Reads what a `BitWriter` wrote. Beyond the end it reads zeros, and `isOver` says so. */
export interface BitReader {
  readonly read: (width: number) => number;
  readonly gamma: () => number;
  readonly rice: (parameter: number) => number;
  readonly isOver: () => boolean;
}

export function createBitReader(bytes: Uint8Array): BitReader {
  const end = 8 * bytes.length;
  let at = 0;

  /** The next 32 bits at least 25 of which count; beyond the end zeros. */
  function ahead(): number {
    const i = at >>> 3;
    if (i + 3 < bytes.length) {
      return (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)) >>> (at & 7);
    }
    let word = 0;
    for (let k = 0; i + k < bytes.length; k++) word |= bytes[i + k]! << (8 * k);
    return word >>> (at & 7);
  }

  function read(width: number): number {
    if (width > SURE_BITS) {
      const low = read(SURE_BITS);
      return (low | (read(width - SURE_BITS) << SURE_BITS)) >>> 0;
    }
    const value = ahead() & ((1 << width) - 1);
    at += width;
    return value;
  }

  function ones(): number {
    const start = at;
    for (;;) {
      // Bits beyond the sure ones are cleared, so that a run ends there at the latest.
      const run = trailingOnes(ahead() & SURE_MASK);
      at += run;
      if (run < SURE_BITS) break;
    }
    return at++ - start;
  }

  function gamma(): number {
    const word = ahead();
    const width = trailingOnes(word & SURE_MASK);
    if (2 * width < SURE_BITS) {
      at += 2 * width + 1;
      return (1 << width) | ((word >>> (width + 1)) & ((1 << width) - 1));
    }
    return longGamma();
  }

  function longGamma(): number {
    const width = ones();
    // A number is below 2 ** 32; a longer one is damage, which the end of the bytes then tells.
    if (width > 31) at = end + 1;
    return width > 31 ? 1 : ((1 << width) | read(width)) >>> 0;
  }

  function rice(parameter: number): number {
    const word = ahead();
    const count = trailingOnes(word & SURE_MASK);
    if (count + parameter < SURE_BITS) {
      at += count + 1 + parameter;
      return count * (1 << parameter) + ((word >>> (count + 1)) & ((1 << parameter) - 1));
    }
    return ones() * 2 ** parameter + read(parameter);
  }

  return { read, gamma, rice, isOver: () => at > end };
}

/** Of four bytes, so many bits are there wherever in the first one reading starts. */
const SURE_BITS = 25;
const SURE_MASK = (1 << SURE_BITS) - 1;

/** How many of the lowest bits are set. */
function trailingOnes(word: number): number {
  return 31 - Math.clz32(~word & (word + 1));
}

/** The Rice parameter under which numbers of this mean take the fewest bits, near enough: Kiely 2004. */
export function riceParameter(mean: number): number {
  return Math.max(0, Math.min(31, Math.floor(Math.log2(Math.max(mean, 1) * Math.LN2) + 0.5)));
}
