import type { Bytes } from './bytes.ts';
import { documentItem, refused, type ImportItem } from './item.ts';

/** UTF-16 code units. A longer line is no article. */
const MAX_LINE = 20_000_000;

/** One JSON object a line, as of `check` and `pack build`: { text } and perhaps id, title, url, published, lang, … */
export async function* readJsonLines(bytes: Bytes, name: string): AsyncGenerator<ImportItem> {
  let number = 0;
  for await (const line of linesOf(bytes)) {
    number++;
    const place = `${name}:${number}`;
    if (line === null) yield refused(place, 'too-long', `more than ${MAX_LINE} characters`);
    else if (line.trim() !== '') yield itemOfLine(line, place);
  }
}

function itemOfLine(line: string, place: string): ImportItem {
  try {
    return documentItem(JSON.parse(line), place);
  } catch (error) {
    return refused(place, 'not-json', String(error));
  }
}

/** Lines end at line feeds alone: JSON may hold U+2028. Null stands for a line that is too long to be kept. */
export async function* linesOf(bytes: Bytes): AsyncGenerator<string | null> {
  let pending: string[] = [];
  let length = 0;
  const end = () => {
    const line = length > MAX_LINE ? null : pending.join('');
    pending = [];
    length = 0;
    return line;
  };
  const add = (part: string) => {
    length += part.length;
    if (length <= MAX_LINE) pending.push(part);
    else pending = [];
  };
  for await (const text of textOf(bytes)) {
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      add(text.slice(from, at));
      yield end();
      from = at + 1;
    }
    add(text.slice(from));
  }
  if (length > 0) yield end();
}

async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Names under which other people's tables hold what we call by the first of them. */
const COLUMNS: readonly (readonly string[])[] = [
  ['text', 'body', 'content', 'article', 'maintext', 'fulltext'],
  ['id', 'guid'],
  ['title', 'headline'],
  ['url', 'link', 'address'],
  ['site', 'source', 'publisher', 'outlet'],
  ['published', 'date', 'pubdate', 'published_at', 'date_publish'],
  ['lang', 'language'],
  ['byline', 'author', 'authors'],
  ['credit', 'agency'],
];

/** A table with a row of names first: RFC 4180, parted by commas, semicolons or tabs. */
export async function* readCsv(bytes: Bytes, name: string): AsyncGenerator<ImportItem> {
  let columns: string[] | null = null;
  let number = 0;
  for await (const row of csvRows(textOf(bytes))) {
    number++;
    if (row === null) yield refused(`${name}:${number}`, 'too-long', `more than ${MAX_LINE} characters`);
    else if (columns === null) columns = row.map(ourName);
    else if (row.length > 1 || row[0] !== '') {
      const names = columns;
      const fields = row.map((field, i) => [names[i] ?? '', field] as const);
      yield documentItem(Object.fromEntries(fields.filter(([, field]) => field !== '')), `${name}:${number}`);
    }
  }
}

function ourName(column: string): string {
  const given = column.trim().toLowerCase();
  return COLUMNS.find((names) => names.includes(given))?.[0] ?? given;
}

/** The rows of a table, counted from 1 with the names; null stands for one that is too long. O(characters). */
export async function* csvRows(texts: AsyncIterable<string>): AsyncGenerator<string[] | null> {
  let row: string[] = [];
  let field: string[] = [];
  let length = 0;
  let separator: string | null = null;
  let isQuoted = false;
  let wasQuote = false;
  const endField = () => {
    row.push(field.join(''));
    field = [];
  };
  const endRow = (): string[] | null => {
    endField();
    const ended = length > MAX_LINE ? null : row;
    row = [];
    length = 0;
    return ended;
  };
  for await (const text of texts) {
    for (let at = 0; at < text.length; ) {
      const char = text[at]!;
      if (isQuoted && !wasQuote) {
        const quote = text.indexOf('"', at);
        const until = quote < 0 ? text.length : quote;
        if ((length += until - at) <= MAX_LINE) field.push(text.slice(at, until));
        wasQuote = quote >= 0;
        at = until + (wasQuote ? 1 : 0);
        continue;
      }
      at++;
      if (wasQuote && char === '"') {
        field.push('"');
        wasQuote = false;
        continue;
      }
      if (wasQuote) isQuoted = wasQuote = false;
      if (separator === null && /[,;\t]/u.test(char)) separator = char;
      if (char === '"' && field.length === 0) isQuoted = true;
      else if (char === separator) endField();
      else if (char === '\n') yield endRow();
      else if (char !== '\r' && ++length <= MAX_LINE) field.push(char);
    }
  }
  if (row.length > 0 || field.length > 0) yield endRow();
}
