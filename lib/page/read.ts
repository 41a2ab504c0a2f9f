import type { ArticleReading, PageReading } from '../document/reading.ts';
import { blocksOf, type Block } from './blocks.ts';
import { findContent, type Content } from './content.ts';
import { domOf } from './dom.ts';
import { purposeOf } from './furniture.ts';
import { gate } from './gate.ts';
import { readMetadata } from './metadata.ts';
import { suspect, sureness } from './signals.ts';
import { readDeclared, type Declared } from './structured.ts';
import { snapshot, type Box, type Snapshot } from './tree.ts';
import { countWords } from './word-count.ts';

/** Reads the one article of a page, or says why there is none. The live document is not changed. */
export function readPage(document: Document, url: string): PageReading {
  const reason = gate(document, url);
  if (reason !== null) return { kind: 'skipped', reason };
  return extractPage(document, url);
}

/** Reads a page that is known to hold an article, without asking the gate. O(nodes). */
export function extractPage(document: Document, url: string): PageReading {
  const snap = snapshot(document);
  const declared = readDeclared(snap.jsonLd, snap.title);
  const content = contentOf(snap, declared, blocksOf(snap.body, domOf(document)));
  const kept = content.judged.filter((one) => one.reason === null).map((one) => one.block);
  if (kept.length === 0) return { kind: 'skipped', reason: 'no-article' };
  return toReading(snap, declared, content, kept, url);
}

/** The blocks of a page, each kept or with the reason why not. */
export function contentOf(snap: Snapshot, declared: Declared, blocks: readonly Block[]): Content {
  const meta = (...names: string[]): string[] => names.flatMap((name) => snap.metas.get(name) ?? []);
  return findContent(blocks, {
    titles: [declared.headline ?? '', snap.title, ...meta('og:title', 'twitter:title')].filter(Boolean),
    descriptions: [
      declared.description ?? '',
      ...meta('description', 'og:description', 'twitter:description'),
    ].filter(Boolean),
    authors: [...declared.authors, ...meta('author', 'article:author')],
    body: declared.body ?? '',
  });
}

function toReading(
  snap: Snapshot,
  declared: Declared,
  content: Content,
  kept: readonly Block[],
  url: string,
): ArticleReading {
  const { text, paragraphs } = joined(kept);
  const metadata = readMetadata(declared, snap, contextOf(content, kept, url));
  return {
    kind: 'article',
    article: { ...metadata.article, text },
    paragraphs,
    words: countWords(text),
    sure: sureness(declared, snap, content, kept),
    suspected: suspect(declared, snap, content, kept, url),
    removed: removalsOf(content),
    ...metadata.reading,
  };
}

export function joined(kept: readonly Block[]): Pick<ArticleReading, 'paragraphs'> & { text: string } {
  let at = 0;
  const paragraphs = kept.map(({ kind, text }) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 2;
    return { kind, span };
  });
  return { text: kept.map((block) => block.text).join('\n\n'), paragraphs };
}

function contextOf(
  content: Content,
  kept: readonly Block[],
  url: string,
): Parameters<typeof readMetadata>[2] {
  const first = content.judged.findIndex((one) => one.reason === null);
  const last = content.judged.findLastIndex((one) => one.reason === null);
  const title = content.judged.findLastIndex((one, i) => i < first && one.reason === 'title');
  const heads = content.judged
    .slice(Math.max(0, title, first - 25), first + 8)
    .filter((one) => one.reason !== null && one.block.text.length < 200);
  const near = new Set<Box>();
  for (const { block } of content.judged.slice(Math.max(0, first - 15), first + 3)) {
    for (let box: Box | null = block.box; box && box !== content.container; box = box.parent) near.add(box);
  }
  return {
    url,
    heading: content.judged.findLast((one, i) => i < first && one.block.box.tag === 'h1')?.block.text ?? '',
    lead: kept.find((block) => block.kind === 'body')?.text ?? '',
    headLines: heads.map((one) => one.block.text),
    lastLines: content.judged.slice(Math.max(first, last - 2), last + 8).map((one) => one.block.text),
    bylines: heads.map(({ block }) => ({ text: block.text, isMarked: namesAuthor(block.box) })),
    nearText: (box) => near.has(box) || (box.parent !== null && near.has(box.parent)),
  };
}

function namesAuthor(box: Box): boolean {
  for (let at: Box | null = box, i = 0; at && i < 3; at = at.parent, i++)
    if (purposeOf(at) === 'byline') return true;
  return false;
}

/** Entries of "what was removed"; more would not be read. */
const MAX_REMOVALS = 100;

function removalsOf(content: Content): ArticleReading['removed'] {
  return content.judged
    .filter((one) => one.reason !== null && one.reason !== 'outside')
    .slice(0, MAX_REMOVALS)
    .map((one) => ({ reason: one.reason!, excerpt: one.block.text.slice(0, 160) }));
}
