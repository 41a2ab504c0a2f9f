import { decodeHTML } from 'entities';

/** Elements that stand apart from what is around them. */
const BLOCK = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** Elements whose content is no text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'object']);

/**
 * The text of a piece of HTML, such as feeds carry: a line for each block, no markup. It is shown and compared as
 * text only, so that nothing in it can do harm; for whole pages there is lib/page. Needs no parser of the browser's,
 * which a background script may lack. O(html).
 */
export function htmlText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    const tag = tagAt(html, open);
    if (tag === null) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    if (BLOCK.has(tag.name)) parts.push('\n');
    at = SILENT.has(tag.name) && !tag.isClosing ? endOf(html, tag.name, tag.end) : tag.end;
  }
  parts.push(html.slice(at));
  return decodeHTML(parts.join(''))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly end: number;
}

/** The tag or comment that opens at `open`; null where it is a mere less-than sign. */
function tagAt(html: string, open: number): Tag | null {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return { name: '', isClosing: false, end: end < 0 ? html.length : end + 3 };
  }
  const isClosing = html[open + 1] === '/';
  let at = open + (isClosing ? 2 : 1);
  const start = at;
  if (!/[a-z!?]/iu.test(html[at] ?? '')) return null;
  while (at < html.length && /[a-z0-9]/iu.test(html[at]!)) at++;
  const name = html.slice(start, at).toLowerCase();
  for (let quote = ''; at < html.length; at++) {
    const char = html[at]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return { name, isClosing, end: at + 1 };
  }
  return { name, isClosing, end: html.length };
}

function endOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (html.slice(at + 2, end).toLowerCase() === name)
      return end + 1 + Math.max(0, html.indexOf('>', end) - end);
  }
  return html.length;
}
