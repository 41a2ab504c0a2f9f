import type { PageReading } from '../document/reading.ts';
import { blocksOf, type Block } from './blocks.ts';
import { findContent, type Content } from './content.ts';
import { domOf } from './dom.ts';
import { gate } from './gate.ts';
import { readDeclared, type Declared } from './structured.ts';
import { snapshot, type Snapshot } from './tree.ts';

/** Reads the one article of a page, or says why there is none. The live document is not changed. */
export function readPage(document: Document, url: string): PageReading {
  const reason = gate(document, url);
  if (reason !== null) return { kind: 'skipped', reason };
  return extractPage(document, url);
}

/** Reads a page that is known to hold an article, without asking the gate. */
export function extractPage(document: Document, url: string): PageReading {
  const snap = snapshot(document);
  const declared = readDeclared(snap.jsonLd);
  const content = contentOf(snap, declared, blocksOf(snap.body, domOf(document)));
  const kept = content.judged.filter((one) => one.reason === null).map((one) => one.block);
  if (kept.length === 0) return { kind: 'skipped', reason: 'no-article' };
  let at = 0;
  const paragraphs = kept.map((block) => {
    const span = { start: at, end: at + block.text.length };
    at = span.end + 2;
    return { kind: block.kind, span };
  });
  const text = kept.map((block) => block.text).join('\n\n');
  return {
    kind: 'article',
    article: { text, url, ...(declared.headline && { title: declared.headline }) },
    paragraphs,
    words: text.split(/\s+/u).length,
    sure: 0.5,
    suspected: [],
    removed: content.judged
      .filter((one) => one.reason !== null && one.reason !== 'outside')
      .map((one) => ({ reason: one.reason!, excerpt: one.block.text.slice(0, 200) })),
  };
}

export function contentOf(snap: Snapshot, declared: Declared, blocks: readonly Block[]): Content {
  const meta = (...names: string[]): string[] => names.flatMap((name) => snap.metas.get(name) ?? []);
  return findContent(blocks, {
    titles: [declared.headline ?? '', snap.title, ...meta('og:title', 'twitter:title')].filter(Boolean),
    descriptions: [declared.description ?? '', ...meta('description', 'og:description', 'twitter:description')].filter(Boolean),
    authors: [...declared.authors, ...meta('author', 'article:author')],
    body: (globalThis as any).NOBODY ? '' : (declared.body ?? ''),
  });
}
