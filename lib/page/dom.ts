/**
 * The few DOM reads that the page reader needs, taken from the prototypes. A page may hold
 * `<input name=childNodes>` in a form or `<img name=body>`: such names shadow the properties of the form and
 * of the document, but not the getters on the prototypes.
 */
export interface Dom {
  readonly type: (node: Node) => number;
  readonly first: (node: Node) => Node | null;
  readonly next: (node: Node) => Node | null;
  readonly data: (node: Node) => string;
  readonly tag: (element: Element) => string;
  readonly attribute: (element: Element, name: string) => string | null;
  readonly shadow: (element: Element) => Node | null;
  readonly root: (document: Document) => Element | null;
  readonly byTag: (document: Document, tag: string) => HTMLCollectionOf<Element>;
  /** Elements of one tag in a document or a shadow root. */
  readonly all: (root: Node, tag: string) => Iterable<Element>;
  readonly selection: (document: Document) => Selection | null;
  readonly newRange: (document: Document) => Range;
  readonly contentType: (document: Document) => string;
  readonly textOf: (node: Node) => string;
  readonly parent: (node: Node) => Node | null;
  readonly frame: (element: Element) => Document | null;
  /** False where style hides the element; true where nothing is known about style. */
  readonly visible: (element: Element) => boolean;
  readonly scrollTo: (element: Element, how: ScrollIntoViewOptions) => void;
}

type View = Window & typeof globalThis;

const views = new WeakMap<Document, View>();
const doms = new WeakMap<View, Dom>();

/** Says which window a document of a DOM library belongs to, since a page can shadow `defaultView`. */
export function setView(document: Document, window: unknown): void {
  views.set(document, window as View);
}

const ownDoms = new WeakMap<Document, Dom>();

/** Gives a document reads of its own. */
export function setDom(document: Document, dom: Dom): void {
  ownDoms.set(document, dom);
}

/** The reads for a document: the browser's own, or those of the DOM library that made it. */
export function domOf(document: Document): Dom {
  const here = globalThis as unknown as View;
  const own = ownDoms.get(document);
  if (own) return own;
  const view = views.get(document) ?? ('Node' in here && 'Document' in here ? here : document.defaultView!);
  const known = doms.get(view);
  if (known) return known;
  const made = makeDom(view);
  doms.set(view, made);
  return made;
}

function makeDom(view: View): Dom {
  const { Node, Element, Document, DocumentFragment, CharacterData, HTMLIFrameElement } = view;
  const inDocument = method(Document.prototype, 'querySelectorAll') as Dom['all'];
  const inFragment = method(DocumentFragment.prototype, 'querySelectorAll') as Dom['all'];
  const type = getter(Node.prototype, 'nodeType') as Dom['type'];
  return {
    type,
    all: (root, tag) => (type(root) === 9 ? inDocument : inFragment)(root, tag),
    first: getter(Node.prototype, 'firstChild') as Dom['first'],
    next: getter(Node.prototype, 'nextSibling') as Dom['next'],
    parent: getter(Node.prototype, 'parentNode') as Dom['parent'],
    textOf: getter(Node.prototype, 'textContent') as Dom['textOf'],
    data: getter(CharacterData.prototype, 'data') as Dom['data'],
    tag: getter(Element.prototype, 'localName') as Dom['tag'],
    shadow: getter(Element.prototype, 'shadowRoot') as Dom['shadow'],
    root: getter(Document.prototype, 'documentElement') as Dom['root'],
    contentType: getter(Document.prototype, 'contentType') as Dom['contentType'],
    frame: guarded(getter(HTMLIFrameElement.prototype, 'contentDocument') as Dom['frame']),
    attribute: method(Element.prototype, 'getAttribute') as Dom['attribute'],
    byTag: method(Document.prototype, 'getElementsByTagName') as Dom['byTag'],
    selection: method(Document.prototype, 'getSelection') as Dom['selection'],
    newRange: method(Document.prototype, 'createRange') as Dom['newRange'],
    visible: visibility(Element.prototype),
    scrollTo: method(Element.prototype, 'scrollIntoView'),
  };
}

/** What checkVisibility is asked: `visibility: hidden` hides as well as `display: none` does. */
const ASKED = { visibilityProperty: true };

function visibility(prototype: Element): Dom['visible'] {
  if (!('checkVisibility' in prototype)) return () => true;
  const check = method(prototype, 'checkVisibility');
  return (element) => check(element, ASKED) === true;
}

function getter(prototype: object, name: string): (target: Node) => unknown {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  // Some DOM libraries keep their getters elsewhere.
  if (!descriptor?.get) return (target) => Reflect.get(target, name) as unknown;
  return (target) => descriptor.get!.call(target) as unknown;
}

function method(prototype: object, name: string): (target: Node, ...args: unknown[]) => unknown {
  const own = Reflect.get(prototype, name) as ((...args: unknown[]) => unknown) | undefined;
  return (target, ...args) =>
    (own ?? (Reflect.get(target, name) as NonNullable<typeof own>)).apply(target, args);
}

/** A frame of another origin gives null or throws, as the browser likes. */
function guarded(read: Dom['frame']): Dom['frame'] {
  return (target) => {
    try {
      return read(target);
    } catch {
      return null;
    }
  };
}
