import type { ArticleReading } from '../document/reading.ts';
import type { Dom } from './dom.ts';
import type { Box } from './tree.ts';

export type ParagraphKind = ArticleReading['paragraphs'][number]['kind'];

/** A run of text with no block boundary inside: a paragraph, a heading, a list item, a caption. */
export interface Block {
  readonly text: string;
  readonly kind: ParagraphKind;
  /** The nearest block element around the run. */
  readonly box: Box;
  /** Code units without white space: all, those in links, those in bold. */
  readonly chars: number;
  readonly linkChars: number;
  readonly boldChars: number;
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rp rt rtc s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

interface Run {
  text: string;
  /** The last code units of the text: whoever looks at a text that still grows has it copied. */
  end: string;
  linkChars: number;
  boldChars: number;
  box: Box;
  /** The outermost inline element, where one holds the whole run; null where none does. */
  inline: Box | null | undefined;
}

/** Cuts a tree into its runs of text, in the order of the page. O(nodes + text). */
export function blocksOf(root: Box, dom: Dom): Block[] {
  const blocks: Block[] = [];
  let run = newRun(root);
  const flush = (next: Box): void => {
    const block = finish(run);
    if (block) blocks.push(block);
    run = newRun(next);
  };
  const visit = (box: Box, owner: Box, inLink: boolean, inBold: boolean, inline: Box | null): void => {
    for (const child of box.children) {
      if (!('tag' in child)) {
        const text = dom.data(child);
        append(run, text.replace(/[\t\n\f\r ]+/gu, ' '));
        const chars = solid(text);
        if (chars === 0) continue;
        if (inLink) run.linkChars += chars;
        if (inBold) run.boldChars += chars;
        run.inline = run.inline === undefined || run.inline === inline ? inline : null;
      } else if (child.tag === 'br') {
        if (/\n ?$/u.test(run.end)) flush(owner);
        else append(run, '\n');
      } else if (INLINE.has(child.tag) || (child.tag.includes('-') && owner.tag === 'p')) {
        const bold = inBold || child.tag === 'b' || child.tag === 'strong';
        visit(child, owner, inLink || child.tag === 'a', bold, inline ?? child);
      } else {
        flush(child);
        visit(child, child, inLink, inBold, null);
        flush(owner);
      }
    }
  };
  visit(root, root, false, false, null);
  flush(root);
  return markLists(blocks);
}

function newRun(box: Box): Run {
  return { text: '', end: '', linkChars: 0, boldChars: 0, box, inline: undefined };
}

function append(run: Run, text: string): void {
  run.text += text;
  run.end = (run.end + text.slice(-2)).slice(-2);
}

function finish(run: Run): Block | null {
  const text = run.text
    .replace(/[ \u00a0]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const box = run.inline ?? run.box;
  const chars = solid(text);
  const { linkChars, boldChars } = run;
  return { text, kind: kindOf(run, box, text, chars), box, chars, linkChars, boldChars };
}

/** How many code units are not white space. */
function solid(text: string): number {
  return text.length - (text.match(/\s/gu)?.length ?? 0);
}

function kindOf(run: Run, box: Box, text: string, chars: number): ParagraphKind {
  let kind: ParagraphKind = 'body';
  for (let at: Box | null = box; at; at = at.parent) {
    if (at.tag === 'figcaption' || at.tag === 'caption') return 'caption';
    if (at.tag === 'figure') return kind === 'quotation' ? kind : 'caption';
    if (/^h[1-6]$/u.test(at.tag) || at.role === 'heading') return 'heading';
    if (at.tag === 'blockquote') kind = 'quotation';
  }
  const isBold = run.boldChars > 0.95 * chars && chars < 120 && !/[.!?。！？।؟…:"”»“)]$/u.test(text);
  return kind === 'body' && isBold ? 'heading' : kind;
}

/** Blocks in a list item that holds at most this many are items; one that holds more is a layout. */
const MAX_IN_ITEM = 3;

function markLists(blocks: readonly Block[]): Block[] {
  const counts = new Map<Box, number>();
  const items = blocks.map((block) => {
    let at: Box | null = block.box;
    while (at && at.tag !== 'li' && at.tag !== 'dd' && at.tag !== 'dt') at = at.parent;
    if (at) counts.set(at, (counts.get(at) ?? 0) + 1);
    return at;
  });
  return blocks.map((block, i) => {
    const item = items[i];
    const isItem =
      item && counts.get(item)! <= MAX_IN_ITEM && (block.kind === 'body' || isShortHeading(block));
    return isItem ? { ...block, kind: 'list' } : block;
  });
}

/** A bold line inside an item is its label. */
function isShortHeading(block: Block): boolean {
  return block.kind === 'heading' && block.boldChars > 0;
}
