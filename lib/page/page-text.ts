import { domOf, type Dom } from './dom.ts';

/** The text of a page as one string with white space collapsed, and the way from it back to the live nodes. */
export interface PageText {
  readonly text: string;
  /** A live range over `[start, end)` of `text`; null where it would cross into a shadow root or a frame. */
  readonly range: (start: number, end: number) => Range | null;
  /** Where a point of the live page lies in `text`; -1 for a node that holds no text. */
  readonly offsetOf: (node: Node, offset: number) => number;
}

interface Piece {
  readonly node: Text;
  readonly start: number;
  /** For each code unit that the node gave to the text, its offset in the node. */
  readonly offsets: readonly number[];
}

const UNREAD = /^(?:script|style|template|noscript|svg|head|textarea|select|title)$/u;
/** Code units. Nobody marks passages beyond. */
const MAX_TEXT = 2_000_000;

/** Reads the text nodes of the live page, through open shadow roots. O(nodes + text). */
export function readPageText(document: Document): PageText {
  const dom = domOf(document);
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let endsInSpace = true;
  const take = (node: Text): void => {
    const data = dom.data(node);
    const offsets: number[] = [];
    let text = '';
    for (let i = 0; i < data.length; i++) {
      const isSpace = /[\s\u00a0]/u.test(data[i]!);
      if (isSpace && endsInSpace) continue;
      text += isSpace ? ' ' : data[i]!;
      offsets.push(i);
      endsInSpace = isSpace;
    }
    if (text === '') return;
    pieces.push({ node, start: length, offsets });
    parts.push(text);
    length += text.length;
  };
  const root = dom.root(document);
  if (root) eachText(root, dom, (node) => (length < MAX_TEXT ? (take(node), true) : false));
  const text = parts.join('');
  return {
    text,
    range: (start, end) => makeRange(() => dom.newRange(document), pieces, start, end),
    offsetOf: (node, offset) => offsetIn(pieces, node, offset),
  };
}

function eachText(root: Node, dom: Dom, visit: (node: Text) => boolean): void {
  const stack: (Node | null)[] = [dom.first(root)];
  while (stack.length > 0) {
    const node = stack.pop() ?? null;
    if (!node) continue;
    stack.push(dom.next(node));
    const type = dom.type(node);
    if (type === 3 && !visit(node as Text)) return;
    if (type !== 1 || UNREAD.test(dom.tag(node as Element))) continue;
    const shadow = dom.shadow(node as Element);
    if (shadow) stack.push(dom.first(node), dom.first(shadow));
    else stack.push(dom.first(node));
  }
}

/** The piece that holds a position, found by halving. O(log pieces). */
function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= position) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece && position < piece.start + piece.offsets.length ? piece : undefined;
}

function makeRange(
  newRange: () => Range,
  pieces: readonly Piece[],
  start: number,
  end: number,
): Range | null {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last || end <= start) return null;
  if (first.node.getRootNode() !== last.node.getRootNode()) return null;
  const range = newRange();
  range.setStart(first.node, first.offsets[start - first.start]!);
  range.setEnd(last.node, last.offsets[end - 1 - last.start]! + 1);
  return range;
}

function offsetIn(pieces: readonly Piece[], node: Node, offset: number): number {
  const piece = pieces.find((one) => one.node === node);
  if (!piece) return -1;
  const within = piece.offsets.findIndex((at) => at >= offset);
  return piece.start + (within < 0 ? piece.offsets.length : within);
}
