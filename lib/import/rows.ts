import type { Bytes } from './bytes.ts';
import { decodedText } from './decode.ts';
import { documentItem, refused, type ImportItem } from './item.ts';

/** UTF-16 code units. A longer line is no article. */
export const MAX_LINE = 20_000_000;

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
  for await (const text of decodedText(bytes)) {
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
