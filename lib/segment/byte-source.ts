/**
 * Bytes that are read by range: memory, a blob in IndexedDB, a file, a file behind HTTP. `read` gives exactly
 * `end - start` bytes of `0 <= start <= end <= size`, and rejects where they cannot be had.
 */
export interface ByteSource {
  readonly size: number;
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

/** Bytes that are at hand. Reads are views, not copies. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** The part of a source from `start` to `end`, as a source of its own. */
export function section(source: ByteSource, start: number, end: number): ByteSource {
  return { size: end - start, read: (from, to) => source.read(start + from, start + to) };
}

/** The same source, read as a whole when the first bytes are asked for, and held. What failed is read again. */
export function heldWhole(source: ByteSource): ByteSource {
  let whole: Promise<Uint8Array> | null = null;
  async function all(): Promise<Uint8Array> {
    whole ??= source.read(0, source.size);
    try {
      return await whole;
    } catch (fault) {
      whole = null;
      throw fault;
    }
  }
  return { size: source.size, read: async (start, end) => (await all()).subarray(start, end) };
}
