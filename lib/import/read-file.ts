import type { ByteSource } from '../segment/byte-source.ts';
import { streamOf } from './bytes.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { readFeed } from './feed.ts';
import { documentItem, pageItem, refused, type ImportItem, type ReadArticle } from './item.ts';
import { readJsonLines } from './rows.ts';
import { readWacz } from './wacz.ts';
import { readWarc } from './warc.ts';

/** Bytes of a single text or page. */
const MAX_WHOLE = 20_000_000;

/**
 * What is in a file, by its name, else by its first bytes: text, HTML, JSON Lines, CSV, WARC, WACZ, RSS, Atom, JSON
 * Feed. Never throws for what is in the file, only where it cannot be read.
 */
export async function* readFile(
  file: ByteSource,
  name: string,
  readArticle: ReadArticle,
): AsyncGenerator<ImportItem> {
  const start = await file.read(0, Math.min(file.size, 512));
  yield* readKind(kindOf(name, start), file, name, readArticle);
}

function readKind(
  kind: Kind,
  file: ByteSource,
  name: string,
  readArticle: ReadArticle,
): AsyncIterable<ImportItem> {
  switch (kind) {
    case 'json-lines':
      return readJsonLines(streamOf(file), name);
    case 'csv':
      return readCsv(streamOf(file), name);
    case 'warc':
      return readWarc(streamOf(file), name, /\.gz$/iu.test(name), readArticle);
    case 'wacz':
      return readWacz(file, name, readArticle);
    case 'feed':
    case 'html':
    case 'text':
    case 'unknown':
    default:
      return readWhole(kind, file, name, readArticle);
  }
}

async function* readWhole(
  kind: 'feed' | 'html' | 'text' | 'unknown',
  file: ByteSource,
  name: string,
  readArticle: ReadArticle,
): AsyncGenerator<ImportItem> {
  if (kind === 'unknown') yield refused(name, 'unknown-kind');
  else if (file.size > MAX_WHOLE) yield refused(name, 'too-long', `${file.size} bytes`);
  else {
    const bytes = await file.read(0, file.size);
    if (kind === 'feed') yield* readFeed(bytes, name);
    else if (kind === 'html') yield pageItem(decodeText(bytes), {}, name, readArticle);
    else yield documentItem({ text: decodeText(bytes) }, name);
  }
}

type Kind = 'json-lines' | 'csv' | 'warc' | 'wacz' | 'feed' | 'html' | 'text' | 'unknown';

const BY_NAME: readonly (readonly [RegExp, Kind])[] = [
  [/\.(?:jsonl|ndjson)$/iu, 'json-lines'],
  [/\.(?:csv|tsv)$/iu, 'csv'],
  [/\.warc(?:\.gz)?$/iu, 'warc'],
  [/\.wacz$/iu, 'wacz'],
  [/\.(?:rss|atom|rdf)$/iu, 'feed'],
  [/\.x?html?$/iu, 'html'],
  [/\.(?:txt|text|md)$/iu, 'text'],
];

function kindOf(name: string, start: Uint8Array): Kind {
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return named;
  if (start.includes(0)) return 'unknown';
  const text = decodeText(start).trimStart();
  if (/^(?:<\?xml|<rss|<feed|<rdf)/iu.test(text) && !/<html/iu.test(text)) return 'feed';
  if (/^<(?:!doctype html|html|head|body)/iu.test(text)) return 'html';
  if (/^\{\s*"version"\s*:\s*"https:\/\/jsonfeed/iu.test(text)) return 'feed';
  return /^\{.*"text"/su.test(text) ? 'json-lines' : 'text';
}
