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
