import { section, type ByteSource } from '../segment/byte-source.ts';
import { streamOf, Unreadable, type Bytes } from './bytes.ts';
import { checked, inflated } from './gunzip.ts';
import { refused, type ImportItem, type ReadArticle } from './item.ts';
import { readWarc } from './warc.ts';

/** A zip holds its list of entries at its end; ours stay far below these. */
const MAX_ENTRIES = 10_000;
const MAX_LIST_BYTES = 8_000_000;

/** Ends the list of entries; a comment of up to 64 KB may follow it. */
const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  /** CRC-32 of the content. */
  readonly sum: number;
  readonly bytes: number;
  readonly offset: number;
}

/** The articles of a WACZ file: a zip with WARC files under archive/. */
export async function* readWacz(
  file: ByteSource,
  name: string,
  readArticle: ReadArticle,
): AsyncGenerator<ImportItem> {
  let at = name;
  try {
    for (const entry of await entriesOf(file)) {
      if (!/^archive\/.+\.warc(?:\.gz)?$/iu.test(entry.name)) continue;
      at = `${name}/${entry.name}`;
      yield* readWarc(await contentOf(file, entry), at, /\.gz$/iu.test(entry.name), readArticle);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield refused(at, error.reason, error.message);
  }
}

async function viewOf(file: ByteSource, start: number, end: number): Promise<DataView> {
  if (start < 0 || end > file.size) throw new Unreadable('damaged', 'the zip points beyond itself');
  const bytes = await file.read(start, end);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function entriesOf(file: ByteSource): Promise<Entry[]> {
  const tailStart = Math.max(0, file.size - END_BYTES - 65_535);
  const tail = await viewOf(file, tailStart, file.size);
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Unreadable('damaged', 'this is no zip file');
  const count = tail.getUint16(end + 10, true);
  const bytes = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff)
    throw new Unreadable('unknown-encoding', 'this is a zip of 64 bits');
  if (count > MAX_ENTRIES || bytes > MAX_LIST_BYTES)
    throw new Unreadable('too-many', `${count} files in a zip`);
  return parseEntries(await viewOf(file, start, start + bytes), count, file.size);
}

function parseEntries(list: DataView, count: number, mostBytes: number): Entry[] {
  const entries: Entry[] = [];
  let total = 0;
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== ENTRY) {
      throw new Unreadable('damaged', 'the list of a zip is broken');
    }
    const nameBytes = list.getUint16(at + 28, true);
    const end = at + 46 + nameBytes;
    if (end > list.byteLength) throw new Unreadable('damaged', 'the list of a zip is broken');
    const name = new Uint8Array(list.buffer, list.byteOffset + at + 46, nameBytes);
    entries.push({
      name: new TextDecoder().decode(name),
      method: list.getUint16(at + 10, true),
      sum: list.getUint32(at + 16, true),
      bytes: list.getUint32(at + 20, true),
      offset: list.getUint32(at + 42, true),
    });
    // One file that is listed ten thousand times would be read as often.
    total += entries.at(-1)!.bytes;
    if (total > mostBytes) throw new Unreadable('too-dense', 'the files in a zip lie over each other');
    at = end + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

async function contentOf(file: ByteSource, { offset, method, sum, bytes }: Entry): Promise<Bytes> {
  const local = await viewOf(file, offset, offset + 30);
  if (local.getUint32(0, true) !== LOCAL_ENTRY)
    throw new Unreadable('damaged', 'a file in a zip is not where it should be');
  const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  if (start + bytes > file.size) throw new Unreadable('damaged', 'a file in a zip is cut short');
  const content = streamOf(section(file, start, start + bytes));
  if (method === STORED) return checked(content, sum);
  if (method === DEFLATED) return checked(inflated(content), sum);
  throw new Unreadable('unknown-encoding', `a file in a zip is compressed by method ${method}`);
}
