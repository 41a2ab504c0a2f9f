import { section, type ByteSource } from '../segment/byte-source.ts';
import { hex, isEqual, sha256 } from './digest.ts';
import { CHUNK_BYTES, HASH_BYTES, hashBytesOf, type Part } from './manifest.ts';

/** Chunks that a part keeps in memory: 1 MB. */
const KEPT_CHUNKS = 64;

/**
 * A part of a pack as a source of its own; null where its hashes are not those that the manifest names. Each byte
 * that it gives has been checked: reading rejects where a chunk was changed. Reads whole chunks, keeps the last few.
 */
export async function openPart(file: ByteSource, part: Part): Promise<ByteSource | null> {
  const hashes = await file.read(part.end, part.end + hashBytesOf(part));
  if (hex(await sha256(hashes)) !== part.root) return null;
  const bytes = section(file, part.start, part.end);
  const kept = new Map<number, Promise<Uint8Array>>();

  async function fetchChunk(index: number): Promise<Uint8Array> {
    const chunk = await bytes.read(index * CHUNK_BYTES, Math.min((index + 1) * CHUNK_BYTES, bytes.size));
    const expected = hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
    if (!isEqual(await sha256(chunk), expected)) throw new Error(`chunk ${index} of a pack was changed`);
    return chunk;
  }

  function chunkOf(index: number): Promise<Uint8Array> {
    const chunk = kept.get(index) ?? fetchChunk(index);
    kept.delete(index);
    kept.set(index, chunk);
    chunk.catch(() => kept.delete(index));
    if (kept.size > KEPT_CHUNKS) kept.delete(kept.keys().next().value!);
    return chunk;
  }

  async function read(start: number, end: number): Promise<Uint8Array> {
    const first = Math.floor(start / CHUNK_BYTES);
    const count = Math.ceil(end / CHUNK_BYTES) - first;
    const chunks = await Promise.all(
      Array.from({ length: Math.max(0, count) }, (_, i) => chunkOf(first + i)),
    );
    const from = start - first * CHUNK_BYTES;
    if (chunks.length === 1) return chunks[0]!.subarray(from, from + end - start);
    const result = new Uint8Array(end - start);
    chunks.forEach((chunk, i) => {
      const at = i * CHUNK_BYTES - from;
      const visible = chunk.subarray(Math.max(0, -at), Math.max(0, end - start - at));
      result.set(visible, Math.max(0, at));
    });
    return result;
  }

  return { size: bytes.size, read };
}
