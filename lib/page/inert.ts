import type { PageReading } from '../document/reading.ts';
import { domOf, setDom, type Dom } from './dom.ts';
import { readPage } from './read.ts';

type Parse = (html: string, options: object) => Document;

/** Part of the Sanitizer API, which TypeScript's library does not know yet; undefined where the browser lacks it. */
function parser(): Parse | undefined {
  return (globalThis.Document as { readonly parseHTML?: Parse } | undefined)?.parseHTML?.bind(Document);
}

/** Nothing is removed but what browsers never let through: scripts, frames and handlers. */
const KEEP_ALL = { sanitizer: { removeElements: [], removeAttributes: [] } };

/** Whether this browser can read pages out of sight. */
export function canReadHtml(): boolean {
  return parser() !== undefined;
}

/** Stands for a script that holds data: a real one may not be given text, even where nothing would run it. */
const DATA = 'wireprint-data';

/**
 * Reads the article of a page's source in a browser: nothing runs, nothing is loaded, nothing is shown. `parseHTML`
 * is the one parser that the extension's policy lets be, since its documents hold no scripts; the others would need
 * a Trusted Types policy. Descriptions in JSON-LD, which are scripts by their tag, are put back as data.
 */
export function readHtml(html: string, url: string): PageReading {
  const document = parser()!(html, KEEP_ALL);
  for (const json of jsonLdOf(html)) {
    const data = document.createElement(DATA);
    data.setAttribute('type', 'application/ld+json');
    data.append(json);
    document.head.append(data);
  }
  setDom(document, inertDom(domOf(document)));
  return readPage(document, url);
}

/** Nothing is known about the style of what is not shown. */
function inertDom(dom: Dom): Dom {
  return {
    ...dom,
    visible: () => true,
    tag: (element) => (dom.tag(element) === DATA ? 'script' : dom.tag(element)),
    byTag: (document, tag) => dom.byTag(document, tag === 'script' ? DATA : tag),
  };
}

/** What stands between the tags of JSON-LD. O(html). */
function jsonLdOf(html: string): string[] {
  const opening = /<script\s([^<>]{1,400})>/giu;
  const closing = /<\/script/giu;
  const blocks: string[] = [];
  for (let open = opening.exec(html); open !== null; open = opening.exec(html)) {
    closing.lastIndex = opening.lastIndex;
    const close = closing.exec(html);
    if (close === null) break;
    if (/ld\+json/iu.test(open[1]!)) blocks.push(html.slice(opening.lastIndex, close.index));
    opening.lastIndex = closing.lastIndex;
  }
  return blocks;
}
