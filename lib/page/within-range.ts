import type { Dom } from './dom.ts';

/**
 * Reads of the live document that see what a range holds and no more, as if it had been copied out: partly selected text
 * by its selected part, nothing of shadow roots and frames, no style. A copy itself would run the constructors of the
 * page's own elements and load its pictures again. Walk from `rootOf(range)`. O(depth + children of both ends).
 */
export function within(range: Range, dom: Dom): Dom {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  /** For each parent on the way down to the start, the first child that is seen of it; null for none. */
  const firsts = new Map<Node, Node | null>();
  /** Nodes that none is seen behind. */
  const lasts = new Set<Node>();
  const begin = (child: Node): void => {
    for (let at = child, up = dom.parent(at); up; at = up, up = dom.parent(at)) firsts.set(up, at);
  };
  const end = (child: Node): void => {
    for (let at: Node | null = child; at; at = dom.parent(at)) lasts.add(at);
  };
  begin(startContainer);
  end(endContainer);
  if (holdsNodes(startContainer, dom)) firsts.set(startContainer, childAt(startContainer, startOffset, dom));
  if (holdsNodes(endContainer, dom)) {
    const last = endOffset > 0 ? childAt(endContainer, endOffset - 1, dom) : null;
    if (last === null) firsts.set(endContainer, null);
    else lasts.add(last);
  }
  return {
    ...dom,
    first: (node) => (firsts.has(node) ? firsts.get(node)! : dom.first(node)),
    next: (node) => (lasts.has(node) ? null : dom.next(node)),
    data: (node) => {
      const data = dom.data(node).slice(0, node === endContainer ? endOffset : undefined);
      return node === startContainer ? data.slice(startOffset) : data;
    },
    shadow: () => null,
    frame: () => null,
    visible: () => true,
  };
}

/** What holds all of a range and is no text itself. */
export function rootOf(range: Range, dom: Dom): Node {
  const common = range.commonAncestorContainer;
  return holdsNodes(common, dom) ? common : (dom.parent(common) ?? common);
}

/** Elements, documents and fragments; all else holds letters. */
function holdsNodes(node: Node, dom: Dom): boolean {
  return [1, 9, 11].includes(dom.type(node));
}

function childAt(parent: Node, index: number, dom: Dom): Node | null {
  let child = dom.first(parent);
  for (let i = 0; i < index && child; i++) child = dom.next(child);
  return child;
}
