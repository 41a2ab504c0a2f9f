import { domOf, type Dom } from './dom.ts';

/** An element of the page that may hold text, with what decides about it. Deep nesting is flattened. */
export interface Box {
  readonly tag: string;
  /** The class attribute, as written. */
  readonly classes: string;
  readonly id: string;
  readonly itemprop: string;
  readonly role: string;
  /** Whether the page hides it: its text counts only where the page itself declares it to be the article's. */
  readonly hidden: boolean;
  /** Whether it is folded into `<details>`, where no style tells what unfolding would show. */
  readonly folded: boolean;
  readonly parent: Box | null;
  readonly depth: number;
  readonly children: (Box | Text)[];
}

/** One reading of the live document: its visible text as a tree, and what its head declares. */
export interface Snapshot {
  readonly body: Box;
  /** `name`, `property` or `itemprop` of each meta element, in lower case, with its contents in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly { readonly rel: string; readonly href: string; readonly hreflang: string }[];
  readonly jsonLd: readonly string[];
  readonly times: readonly { readonly datetime: string; readonly itemprop: string; readonly box: Box }[];
  readonly lang: string;
  readonly title: string;
  /** A frame that may hold the article but cannot be read. */
  readonly hasUnreadFrame: boolean;
  /** Whether the node budget ended the walk. */
  readonly isCut: boolean;
}

/** Nodes. A long news page has 20,000; a walk of this many costs about 100 ms in a browser. */
const MAX_NODES = 120_000;
/** Levels. HTML parsers stop at 512; a script may build deeper trees, which are flattened here. */
const MAX_DEPTH = 400;
/** Code units of JSON-LD that are worth parsing in a page script. */
const MAX_JSON_LD = 500_000;

/** Meta elements of one name: each title and author is held against every block. */
const MAX_OF_A_NAME = 200;

const UNREAD = new Set(
  'style template noscript svg math canvas object embed audio video map select option datalist textarea input button dialog progress meter head link'.split(
    ' ',
  ),
);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Snapshot> & {
  metas: Map<string, string[]>;
  links: { rel: string; href: string; hreflang: string }[];
  jsonLd: string[];
  times: { datetime: string; itemprop: string; box: Box }[];
};

/** Walks the live document once, through open shadow roots and frames of the same origin. O(nodes). */
export function snapshot(document: Document): Snapshot {
  const dom = domOf(document);
  const root = dom.root(document);
  const draft = newDraft(newBox('body', null, dom, null), (root && dom.attribute(root, 'lang')) ?? '');
  if (root) walk(root, draft, dom);
  return draft;
}

function newDraft(body: Box, lang: string): Draft {
  const lists = { metas: new Map(), links: [], jsonLd: [], times: [] };
  return { ...lists, body, lang, title: '', hasUnreadFrame: false, isCut: false };
}

/** The tree of what is under a node, as far as `dom` sees it. O(nodes). */
export function treeOf(root: Node, dom: Dom): Box {
  const draft = newDraft(newBox('body', null, dom, null), '');
  walk(root, draft, dom);
  return draft.body;
}

interface Step {
  node: Node | null;
  readonly box: Box;
}

function walk(root: Node, draft: Draft, dom: Dom): void {
  const stack: Step[] = [{ node: dom.first(root), box: draft.body }];
  let left = MAX_NODES;
  for (let step = stack.at(-1); step; step = stack.at(-1)) {
    const { node, box } = step;
    if (node === null) {
      stack.pop();
      continue;
    }
    step.node = dom.next(node);
    if (left-- <= 0) {
      draft.isCut = true;
      return;
    }
    const type = dom.type(node);
    if (type === 3) box.children.push(node as Text);
    else if (type === 1) enter(node as Element, box, stack, draft, dom);
  }
}

function enter(element: Element, parent: Box, stack: Step[], draft: Draft, dom: Dom): void {
  const tag = dom.tag(element);
  if (tag === 'head') stack.push({ node: dom.first(element), box: parent });
  else if (tag === 'script') readScript(element, draft, dom);
  else if (tag === 'meta') readMeta(element, draft, dom);
  else if (tag === 'link') readLink(element, draft, dom);
  else if (tag === 'title') draft.title ||= ownText(element, dom);
  if (tag === 'head' || tag === 'title' || tag === 'script' || UNREAD.has(tag)) return;
  const holder = parent.depth < MAX_DEPTH ? parent : parent.parent!;
  const box = newBox(tag, element, dom, holder);
  holder.children.push(box);
  if (tag === 'time') readTime(element, box, draft, dom);
  const inside = tag === 'iframe' ? frameBody(element, draft, dom) : (dom.shadow(element) ?? element);
  if (!inside) return;
  if (inside !== element && tag !== 'iframe') stack.push({ node: dom.first(element), box });
  stack.push({ node: dom.first(inside), box });
}

function newBox(tag: string, element: Element | null, dom: Dom, parent: Box | null): Box {
  const read = (name: string): string => (element && dom.attribute(element, name)) ?? '';
  const folded = parent !== null && (parent.folded || parent.tag === 'details');
  const leadsAway = tag !== 'a' || /^[^#]/u.test(read('href'));
  return {
    tag: leadsAway ? tag : 'span',
    classes: read('class'),
    id: read('id'),
    itemprop: read('itemprop'),
    role: read('role'),
    hidden: parent !== null && (parent.hidden || (element !== null && isHidden(element, tag, folded, dom))),
    folded,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    children: [],
  };
}

function isHidden(element: Element, tag: string, folded: boolean, dom: Dom): boolean {
  if (dom.attribute(element, 'hidden') !== null) return dom.attribute(element, 'hidden') !== 'until-found';
  if (dom.attribute(element, 'aria-hidden') === 'true' && tag !== 'p') return true;
  const style = dom.attribute(element, 'style');
  if (
    style !== null &&
    /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/iu.test(style.slice(0, 2000))
  )
    return true;
  return hasHidingClass(dom.attribute(element, 'class') ?? '') || (!folded && !dom.visible(element));
}

/** Utility classes that hide everywhere; `hidden md:block` shows on wide screens. */
function hasHidingClass(classes: string): boolean {
  if (!/hidden|sr-only|d-none|screen-reader/u.test(classes)) return false;
  const hides =
    /(?:^|\s)(?:hidden|d-none|sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?:\s|$)/u.test(
      classes,
    );
  return hides && !/:(?:block|flex|grid|inline|contents|not-sr)|d-[a-z]{2}-/u.test(classes);
}

function frameBody(element: Element, draft: Draft, dom: Dom): Node | null {
  const inner = dom.frame(element);
  const root = inner && dom.root(inner);
  if (!root && Number(dom.attribute(element, 'height') ?? 0) > 600) draft.hasUnreadFrame = true;
  return root;
}

function readScript(element: Element, draft: Draft, dom: Dom): void {
  if (!/ld\+json/iu.test(dom.attribute(element, 'type') ?? '')) return;
  const json = ownText(element, dom);
  if (json.length <= MAX_JSON_LD) draft.jsonLd.push(json);
}

function readMeta(element: Element, draft: Draft, dom: Dom): void {
  const content = dom.attribute(element, 'content')?.trim();
  if (!content) return;
  for (const attribute of ['name', 'property', 'itemprop']) {
    const name = dom.attribute(element, attribute)?.trim().toLowerCase();
    if (!name) continue;
    const contents = draft.metas.get(name) as string[] | undefined;
    if (contents === undefined) draft.metas.set(name, [content]);
    else if (contents.length < MAX_OF_A_NAME) contents.push(content);
  }
}

function readLink(element: Element, draft: Draft, dom: Dom): void {
  const rel = (dom.attribute(element, 'rel') ?? dom.attribute(element, 'itemprop') ?? '').toLowerCase();
  const href = dom.attribute(element, 'href');
  if (rel && href) draft.links.push({ rel, href, hreflang: dom.attribute(element, 'hreflang') ?? '' });
}

function readTime(element: Element, box: Box, draft: Draft, dom: Dom): void {
  const datetime = dom.attribute(element, 'datetime');
  if (datetime) draft.times.push({ datetime, itemprop: box.itemprop, box });
}

function ownText(element: Element, dom: Dom): string {
  let text = '';
  for (let node = dom.first(element); node; node = dom.next(node))
    if (dom.type(node) === 3) text += dom.data(node);
  return text;
}
