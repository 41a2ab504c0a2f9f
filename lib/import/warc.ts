import { createByteReader, Unreadable, type ByteReader, type Bytes } from './bytes.ts';
import { decodeText } from './decode.ts';
import { gunzipped } from './gunzip.ts';
import { fieldsOf, parseHttpResponse } from './http-response.ts';
import { pageItem, refused, type ImportItem, type ReadArticle } from './item.ts';

/** Bytes. A longer page is passed over. */
const MAX_PAGE = 20_000_000;
const MAX_HEAD_LINE = 65_536;
const MAX_HEAD_LINES = 200;

/** The articles of a WARC file (ISO 28500), `isGzipped` or not. What is no page at all is passed over in silence. */
export async function* readWarc(
  bytes: Bytes,
  name: string,
  isGzipped: boolean,
  readArticle: ReadArticle,
): AsyncGenerator<ImportItem> {
  let number = 0;
  try {
    const reader = createByteReader(isGzipped ? gunzipped(bytes) : bytes);
    for (;;) {
      number++;
      const head = await readHead(reader);
      if (head === null) return;
      const item = await readRecord(reader, head, `${name}#${number}`, readArticle);
      if (item !== null) yield item;
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield refused(`${name}#${number}`, error.reason, error.message);
  }
}

/** The header fields of the next record; null at the end. */
async function readHead(reader: ByteReader): Promise<Map<string, string> | null> {
  const lines: string[] = [];
  for (;;) {
    if (lines.length === 0 && (await reader.isDone())) return null;
    const bytes = await reader.line(MAX_HEAD_LINE);
    if (bytes === null || lines.length > MAX_HEAD_LINES)
      throw new Unreadable('damaged', 'no end of a record’s head');
    const line = new TextDecoder().decode(bytes).replace(/\r$/u, '');
    // Records are parted by empty lines, some writers' by more than two.
    if (line !== '') lines.push(line);
    else if (lines.length > 0) break;
  }
  if (!/^WARC\/\d/u.test(lines[0]!)) throw new Unreadable('damaged', 'this is no WARC record');
  return fieldsOf(lines);
}

/** What is in the record under a head: an article, a refusal, or null where it is none of our business. */
async function readRecord(
  reader: ByteReader,
  head: ReadonlyMap<string, string>,
  place: string,
  readArticle: ReadArticle,
): Promise<ImportItem | null> {
  const given = head.get('content-length') ?? '';
  if (!/^\d{1,15}$/u.test(given)) throw new Unreadable('damaged', 'a record without its length');
  const length = Number(given);
  const type = head.get('warc-type')?.toLowerCase();
  const isPage =
    type === 'response' || (type === 'resource' && /html/iu.test(head.get('content-type') ?? ''));
  if (!isPage || length > MAX_PAGE) {
    if ((await reader.skip(length)) < length)
      throw new Unreadable('damaged', 'the file ends within a record');
    return isPage ? refused(place, 'too-long', `${length} bytes`) : null;
  }
  const block = await reader.take(length);
  if (block.length < length) throw new Unreadable('damaged', 'the file ends within a record');
  const html = type === 'response' ? await htmlOf(block, place) : decodeText(block);
  return typeof html === 'string' ? pageItem(html, knownOf(head), place, readArticle) : html;
}

async function htmlOf(block: Uint8Array, place: string): Promise<string | ImportItem | null> {
  const response = await parseHttpResponse(block, MAX_PAGE);
  if (
    response === null ||
    response.status !== 200 ||
    !/^(?:text\/html|application\/xhtml\+xml)$/u.test(response.type)
  ) {
    return null;
  }
  if (response.body === null)
    return refused(place, 'unknown-encoding', 'the page is compressed in a way we cannot read');
  return decodeText(response.body, response.charset);
}

function knownOf(head: ReadonlyMap<string, string>): { url?: string; firstSeen?: number } {
  const url = head.get('warc-target-uri')?.replace(/^<|>$/gu, '');
  const captured = Date.parse(head.get('warc-date') ?? '');
  return {
    ...(url !== undefined && /^https?:/iu.test(url) && { url }),
    ...(!Number.isNaN(captured) && { firstSeen: captured }),
  };
}
