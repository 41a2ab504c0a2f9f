import { JSDOM } from 'jsdom';
import type { PageReading } from '../document/reading.ts';
import { extractPage } from './read.ts';

/** Parses HTML as a browser does, without running or loading anything. Node only. */
export function parseHtml(html: string, url: string): Document {
  return new JSDOM(html, { url }).window.document;
}

/** Reads the article of a page's source, the address of which is known. Node only. */
export function extractFromHtml(html: string, url: string): PageReading {
  return extractPage(parseHtml(html, url), url);
}
