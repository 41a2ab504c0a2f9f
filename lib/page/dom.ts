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
  readonly selection: (document: Document) => Selection | null;
  readonly contentType: (document: Document) => string;
  readonly textOf: (node: Node) => string;
  readonly parent: (node: Node) => Element | null;
  readonly frame: (element: Element) => Document | null;
  /** False where style hides the element; true where nothing is known about style. */
  readonly visible: (element: Element) => boolean;
}

type View = Window & typeof globalThis;

const doms = new WeakMap<View, Dom>();

/** The reads for a document: the browser's own, or those of the DOM library that made it. */
export function domOf(document: Document): Dom {
  const here = globalThis as unknown as View;
  const view = 'Node' in here && 'Document' in here ? here : (document.defaultView as View);
  const known = doms.get(view);
  if (known) return known;
  const made = makeDom(view);
  doms.set(view, made);
  return made;
}

function makeDom(view: View): Dom {
  const { Node, Element, Document, CharacterData, HTMLIFrameElement } = view;
  const { getAttribute, checkVisibility } = Element.prototype;
  const { getSelection } = Document.prototype;
  const byTag = Document.prototype.getElementsByTagName;
  return {
    type: getter(Node.prototype, 'nodeType'),
    first: getter(Node.prototype, 'firstChild'),
    next: getter(Node.prototype, 'nextSibling'),
    data: getter(CharacterData.prototype, 'data'),
    tag: getter(Element.prototype, 'localName'),
    shadow: getter(Element.prototype, 'shadowRoot'),
    root: getter(Document.prototype, 'documentElement'),
    frame: guarded(getter(HTMLIFrameElement.prototype, 'contentDocument')),
    contentType: getter(Document.prototype, 'contentType'),
    textOf: getter(Node.prototype, 'textContent'),
    parent: getter(Node.prototype, 'parentElement'),
    selection: (document) => getSelection.call(document),
    attribute: (element, name) => getAttribute.call(element, name),
    byTag: (document, tag) => byTag.call(document, tag),
    visible:
      typeof checkVisibility === 'function'
        ? (element) => checkVisibility.call(element, { visibilityProperty: true })
        : () => true,
  };
}

function getter<T extends object, R>(prototype: T, name: keyof T): (target: Node) => R {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) return () => null as R;
  return (target) => get.call(target) as R;
}

/** A frame of another origin gives null or throws, as the browser likes. */
function guarded(read: (target: Node) => Document | null): (target: Node) => Document | null {
  return (target) => {
    try {
      return read(target);
    } catch {
      return null;
    }
  };
}
