import { Readability } from '@mozilla/readability';
import type { PageReading } from '../document/reading.ts';
import { gate } from './gate.ts';

/** Reads the one article of a page, or says why there is none. The live document is not changed. */
export function readPage(document: Document, url: string): PageReading {
  const reason = gate(document, url);
  if (reason !== null) return { kind: 'skipped', reason };
  return extractPage(document, url);
}

/** Reads a page that is known to hold an article, without asking the gate. */
export function extractPage(document: Document, url: string): PageReading {
  const parsed = new Readability(document.cloneNode(true) as Document, { serializer: (node) => node }).parse();
  const lines = (parsed?.textContent ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return { kind: 'skipped', reason: 'no-article' };
  const text = lines.join('\n\n');
  let at = 0;
  const paragraphs = lines.map((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 2;
    return { kind: 'body' as const, span };
  });
  return {
    kind: 'article',
    article: { text, url, ...(parsed?.title && { title: parsed.title }) },
    paragraphs,
    words: text.split(/\s+/u).length,
    sure: 0.5,
    suspected: [],
    removed: [],
  };
}
