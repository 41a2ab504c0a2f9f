import { JSDOM, VirtualConsole } from 'jsdom';
import type { PageReading } from '../document/reading.ts';
import { setView } from './dom.ts';
import { extractPage } from './read.ts';

/**
 * Parses HTML as a browser does, without running or loading anything. Node only. jsdom, because it alone of
 * the DOM libraries builds the tree that browsers build; benchmarks/extraction has the figures.
 */
export function parseHtml(html: string, url: string): Document {
  return open(html, url).document;
}

/** Reads the article of a page's source, the address of which is known. Node only. */
export function extractFromHtml(html: string, url: string): PageReading {
  const { document, close } = open(html, url);
  try {
    return extractPage(document, url);
  } finally {
    close();
  }
}

/** A window that stays open keeps its page in memory. */
function open(html: string, url: string): { document: Document; close: () => void } {
  const address = URL.canParse(url) ? { url } : {};
  const { window } = new JSDOM(withoutStyles(html), { ...address, virtualConsole: new VirtualConsole() });
  const { document } = window;
  setView(document, window);
  return { document, close: () => window.close() };
}

/** Style sheets are long to parse and say nothing here: layout is unknown in Node. O(html). */
function withoutStyles(html: string): string {
  let out = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf('<style', from);
    const end = start < 0 ? -1 : html.indexOf('</style', start);
    const open = html.indexOf('>', start);
    if (end < 0 || open > end) return out + html.slice(from);
    out += html.slice(from, open + 1);
    from = end;
  }
}
