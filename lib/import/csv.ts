import type { Bytes } from './bytes.ts';
import { decodedText } from './decode.ts';
import { documentItem, refused, type ImportItem } from './item.ts';
import { MAX_LINE } from './rows.ts';

/** A row with more fields is no article's. */
const MAX_FIELDS = 1000;
const TOO_LONG = `more than ${MAX_LINE} characters or ${MAX_FIELDS} fields`;

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
  for await (const row of csvRows(decodedText(bytes, 'windows-1252'))) {
    number++;
    if (row === null) yield refused(`${name}:${number}`, 'too-long', TOO_LONG);
    else if (isBlank(row)) continue;
    else if (columns === null) columns = row.map(ourName);
    else {
      const names = columns;
      const fields = row.map((field, i) => [names[i] ?? '', field] as const);
      yield documentItem(Object.fromEntries(fields.filter(([, field]) => field !== '')), `${name}:${number}`);
    }
  }
}

function isBlank(row: readonly string[]): boolean {
  return row.length === 1 && row[0] === '';
}

function ourName(column: string): string {
  const given = column.trim().toLowerCase();
  return COLUMNS.find((names) => names.includes(given))?.[0] ?? given;
}

/** Where a field without quotation marks ends, by what parts the fields: any of three until the first row has told. */
const ENDS = {
  unknown: /[,;\t\r\n]/gu,
  none: /[\r\n]/gu,
  ',': /[,\r\n]/gu,
  ';': /[;\r\n]/gu,
  '\t': /[\t\r\n]/gu,
} as const;

/** The rows of a table, counted from 1 with the names; null stands for one that is too long. O(characters). */
export async function* csvRows(texts: AsyncIterable<string>): AsyncGenerator<string[] | null> {
  const row = growingRow();
  let separator: keyof typeof ENDS = 'unknown';
  // `closing`: behind a quotation mark that ends a field, or is the first of two that stand for one.
  let state: 'plain' | 'quoted' | 'closing' = 'plain';
  let isAfterReturn = false;
  for await (const text of texts) {
    for (let at = 0; at < text.length; ) {
      const char = text[at]!;
      if (state === 'quoted') {
        const mark = text.indexOf('"', at);
        row.add(text.slice(at, mark < 0 ? text.length : mark));
        if (mark >= 0) state = 'closing';
        at = mark < 0 ? text.length : mark + 1;
      } else if (char === '"' && (state === 'closing' || row.isAtStart())) {
        if (state === 'closing') row.add('"');
        state = 'quoted';
        isAfterReturn = false;
        at++;
      } else {
        state = 'plain';
        const end = indexFrom(ENDS[separator], text, at);
        row.add(text.slice(at, end));
        const ending = text[end];
        const isSecondOfTwo = isAfterReturn && ending === '\n' && end === at;
        isAfterReturn = ending === '\r';
        if ((ending === '\r' || ending === '\n') && !isSecondOfTwo) {
          const ended = row.end();
          if (separator === 'unknown' && (ended === null || !isBlank(ended))) separator = 'none';
          yield ended;
        } else if (ending === ',' || ending === ';' || ending === '\t') {
          separator = ending;
          row.endField();
        }
        at = end + 1;
      }
    }
  }
  if (!row.isEmpty()) yield row.end();
}

function indexFrom(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** Holds of a row no more than is allowed, whatever is added. */
function growingRow() {
  let fields: string[] = [];
  let field: string[] = [];
  let length = 0;
  let fieldStart = 0;
  let isTooLong = false;
  const endField = () => {
    isTooLong ||= fields.length === MAX_FIELDS;
    if (!isTooLong) fields.push(field.join(''));
    field = [];
    fieldStart = length;
  };
  return {
    isAtStart: () => length === fieldStart,
    isEmpty: () => length === 0 && fields.length === 0,
    add(part: string): void {
      length += part.length;
      isTooLong ||= length > MAX_LINE;
      if (!isTooLong && part !== '') field.push(part);
    },
    endField,
    end(): string[] | null {
      endField();
      const ended = isTooLong ? null : fields;
      [fields, length, fieldStart, isTooLong] = [[], 0, 0, false];
      return ended;
    },
  };
}
