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
 * Feed. What is none of them is refused, since anything could pass for a text. Never throws for what is in the file, only where it cannot be read.
 */
export async function* readFile(
  file: ByteSource,
  name: string,
  readArticle: ReadArticle,
): AsyncGenerator<ImportItem> {
  const start = await file.read(0, Math.min(file.size, START_BYTES));
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

/** Bytes by which a file is known: comments and the names of a feed's parts may stand first. */
const START_BYTES = 2048;

/** Files of other programs that look like text. */
const NO_TEXT = /^(?:%PDF-|\{\\rtf|%!PS)/u;

function kindOf(name: string, start: Uint8Array): Kind {
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return named;
  const text = decodeText(start).replace(/^(?:\s+|<!--.*?-->)+/su, '');
  if (/^WARC\/\d/u.test(text)) return 'warc';
  if (start.includes(0) || NO_TEXT.test(text)) return 'unknown';
  if (/^(?:<\?xml|<rss|<feed|<rdf)/iu.test(text) && !/<html/iu.test(text)) return 'feed';
  if (/^<(?:!doctype html|html|head|body)/iu.test(text)) return 'html';
  if (/^\{.*"https:\/\/jsonfeed\.org\/version/isu.test(text)) return 'feed';
  if (/^\{.*"text"/su.test(text)) return 'json-lines';
  // A style sheet or a script would pass for a text: only what has no ending at all is taken for one.
  return /\.[^./\\]*$/u.test(name) ? 'unknown' : 'text';
}
