import type { PageReading } from '../document/reading.ts';
import { blocksOf } from './blocks.ts';
import { domOf } from './dom.ts';
import { readMetadata } from './metadata.ts';
import { MIN_SELECTED } from './min-selected.ts';
import { readPageText } from './page-text.ts';
import { joined } from './read.ts';
import { readDeclared } from './structured.ts';
import { snapshot, treeOf } from './tree.ts';
import { rootOf, within } from './within-range.ts';
import { countWords } from './word-count.ts';

/** Code units of page text that are kept on either side. */
const SURROUNDINGS = 200;

/**
 * Reads what is selected on the page instead of its article: the reader has said what matters, so nothing is
 * removed. Skipped as too short when there is next to nothing selected.
 */
export function readSelection(document: Document, url: string): PageReading {
  const dom = domOf(document);
  const selection = dom.selection(document);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed) return { kind: 'skipped', reason: 'too-short' };
  const selected = within(range, dom);
  const blocks = blocksOf(treeOf(rootOf(range, dom), selected), selected);
  const kept = blocks.filter((block) => !block.box.hidden);
  if (kept.reduce((sum, block) => sum + block.chars, 0) < MIN_SELECTED)
    return { kind: 'skipped', reason: 'too-short' };
  const snap = snapshot(document);
  const declared = readDeclared(snap.jsonLd, snap.title);
  const lead = kept[0]!.text;
  const context = {
    url,
    heading: '',
    lead,
    headLines: [],
    lastLines: [],
    bylines: [],
    nearText: () => false,
  };
  const metadata = readMetadata(declared, snap, context);
  const { text, paragraphs } = joined(kept);
  return {
    kind: 'article',
    article: { ...metadata.article, text },
    paragraphs,
    words: countWords(text),
    sure: 1,
    suspected: [],
    removed: [],
    ...metadata.reading,
    surroundings: surroundingsOf(document, range),
  };
}

function surroundingsOf(document: Document, range: Range): { before: string; after: string } {
  const page = readPageText(document);
  const start = page.offsetOf(range.startContainer, range.startOffset);
  const end = page.offsetOf(range.endContainer, range.endOffset);
  return {
    before: start < 0 ? '' : page.text.slice(Math.max(0, start - SURROUNDINGS), start),
    after: end < 0 ? '' : page.text.slice(end, end + SURROUNDINGS),
  };
}
