import type { ByteSource } from '../segment/byte-source.ts';

/** The bytes of a blob: of one from the database, they are read from the disk when they are asked for. */
export function bytesInBlob(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

/** Bytes that are read at once and kept, and how many such pages: 4 MB. A read by itself takes the browser a millisecond. */
const PAGE = 65_536;
const KEPT_PAGES = 64;

/** What is larger than so many bytes is read by itself: a whole index in a hundred pages took a hundred reads. */
const LARGE = 4 * PAGE;

/** The same source for many small reads that lie near each other. Reads are views, not copies, where they can be. */
export function paged(source: ByteSource): ByteSource {
  const kept = new Map<number, Promise<Uint8Array>>();

  function pageAt(index: number): Promise<Uint8Array> {
    const page = kept.get(index) ?? source.read(index * PAGE, Math.min((index + 1) * PAGE, source.size));
    kept.delete(index);
    kept.set(index, page);
    page.catch(() => kept.delete(index));
    if (kept.size > KEPT_PAGES) kept.delete(kept.keys().next().value!);
    return page;
  }

  async function read(start: number, end: number): Promise<Uint8Array> {
    const first = Math.floor(start / PAGE);
    const last = Math.floor(Math.max(start, end - 1) / PAGE);
    const base = first * PAGE;
    if (start === end) return new Uint8Array(0);
    if (end - start > LARGE) return source.read(start, end);
    if (first === last) return (await pageAt(first)).subarray(start - base, end - base);
    const pages = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => pageAt(first + i)));
    const bytes = new Uint8Array(end - start);
    pages.forEach((page, i) => {
      const at = base + i * PAGE - start;
      bytes.set(page.subarray(Math.max(0, -at), Math.max(0, end - start - at)), Math.max(0, at));
    });
    return bytes;
  }

  return { size: source.size, read };
}
