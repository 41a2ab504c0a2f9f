import type { ByteSource } from '../../segment/byte-source.ts';

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

/**
 * Pages between two that are asked for at one moment, up to which they are read with them, and pages that are read
 * together at most: a question to a pack of a million sources asks for some 800; benchmarks/results/corpus.md.
 */
const GAP = 3;
const MOST_TOGETHER = 64;

/** The same source for many small reads that lie near each other. Reads are views, not copies, where they can be. */
export function paged(source: ByteSource): ByteSource {
  const kept = new Map<number, Promise<Uint8Array>>();
  const readPage = together(source);

  function pageAt(index: number): Promise<Uint8Array> {
    const page = kept.get(index) ?? readPage(index);
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

interface Wanted {
  readonly index: number;
  readonly give: (page: Promise<Uint8Array>) => void;
}

/** Reads single pages; those that are asked for at one moment and lie near each other, in one read. */
function together(source: ByteSource): (index: number) => Promise<Uint8Array> {
  let wanted: Wanted[] = [];

  function readAll(): void {
    const sorted = wanted.toSorted((a, b) => a.index - b.index);
    wanted = [];
    for (let from = 0, to = 1; from < sorted.length; from = to++) {
      const first = sorted[from]!.index;
      const isNear = (i: number) =>
        sorted[i]!.index - sorted[i - 1]!.index <= GAP + 1 && sorted[i]!.index - first < MOST_TOGETHER;
      while (to < sorted.length && isNear(to)) to++;
      readTogether(sorted.slice(from, to));
    }
  }

  function readTogether(pages: readonly Wanted[]): void {
    const start = pages[0]!.index * PAGE;
    const end = Math.min((pages.at(-1)!.index + 1) * PAGE, source.size);
    const bytes = source.read(start, end);
    // A view of a page would keep the others.
    for (const { index, give } of pages)
      give(bytes.then((all) => all.slice(index * PAGE - start, (index + 1) * PAGE - start)));
  }

  return (index) =>
    new Promise((resolve) => {
      if (wanted.length === 0) queueMicrotask(readAll);
      wanted.push({ index, give: resolve });
    });
}
