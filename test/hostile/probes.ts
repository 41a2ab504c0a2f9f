/**
 * A page's own script that looks for any trace of an extension, in twenty-two ways. Runs before all else in the page; what
 * it found is asked for with `probed()`, as one list of findings a probe. Written as pages write it, not as we do.
 */
export const PROBES = String.raw`
(() => {
  const seen = Object.fromEntries(['error stacks', 'changes of the DOM', 'layout', 'reads of the DOM', 'console', 'custom elements', 'copies'].map((name) => [name, []]));
  const note = (probe, what) => { (seen[probe] ??= []).push(String(what).slice(0, 200)); };
  const stackOf = () => { const { stack } = new Error(); if (/extension:/.test(stack)) note('error stacks', stack); };

  // 1. Names in the window that were not there when the page began.
  const globals = () => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name));
  // 2. The built-in prototypes: which functions stand where.
  const BUILT_IN = [Node, Element, HTMLElement, Document, HTMLDocument, Range, Selection, EventTarget, History, Location, Window, Text, MutationObserver, CSS.highlights?.constructor, Array, Object, String, RegExp, Function, Promise].filter(Boolean);
  const shapes = () => BUILT_IN.map(({ prototype }) => Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, d]) => [name, d.get ?? d.value]));
  const first = { shapes: shapes() };
  // 3. Messages. 4. Focus and visibility. 5. Selection. 6. Errors and violations. 7. Other events that scripts send.
  const LISTENED = {
    'messages': ['message', 'messageerror', 'storage'],
    'focus and visibility': ['focus', 'blur', 'focusin', 'focusout', 'visibilitychange', 'pageshow', 'pagehide', 'freeze', 'resume'],
    'selection changes': ['selectionchange', 'selectstart', 'copy', 'cut', 'beforecopy'],
    'errors and violations': ['error', 'unhandledrejection', 'rejectionhandled', 'securitypolicyviolation'],
    'other events': ['scroll', 'resize', 'click', 'mousemove', 'keydown', 'input', 'toggle', 'beforetoggle', 'transitionrun', 'animationstart', 'popstate', 'hashchange', 'wxt:content-script-started', 'extension-ready', 'readystatechange'],
  };
  for (const [probe, types] of Object.entries(LISTENED)) {
    seen[probe] = [];
    for (const type of types) for (const target of [window, document])
      target.addEventListener(type, (event) => {
        if (['pageshow', 'readystatechange'].includes(type)) return;
        // Its own picture and icon are no finding.
        if (type === 'error' && event.target?.tagName) return;
        note(probe, type);
        stackOf();
      }, { capture: true });
  }
  // 8. Changes to the DOM. The page itself makes none once it is loaded.
  const changes = new MutationObserver((records) => { if (document.readyState === 'complete') for (const { type, target } of records) note('changes of the DOM', type + ' ' + target.nodeName); });
  addEventListener('load', () => setTimeout(() => { changes.takeRecords(); changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); sizes.observe(document.querySelector('article')); }, 0));
  // 9. Sizes of the article, once it is laid out.
  let laidOut = 0;
  const sizes = new ResizeObserver(() => { if (++laidOut > 1) note('layout', 'article resized'); });
  // 10. Reads of the DOM, by replaced accessors: a script in the page's own world would be counted.
  for (const [proto, name] of [[Node.prototype, 'childNodes'], [Node.prototype, 'firstChild'], [Node.prototype, 'textContent'], [Element.prototype, 'children'], [Element.prototype, 'tagName'], [HTMLElement.prototype, 'innerText']]) {
    const d = Object.getOwnPropertyDescriptor(proto, name);
    Object.defineProperty(proto, name, { ...d, get() { if (!asking) { note('reads of the DOM', name); stackOf(); } return d.get.call(this); } });
  }
  for (const [owner, name] of [[window, 'getComputedStyle'], [window, 'getSelection'], [Document.prototype, 'querySelectorAll'], [Document.prototype, 'createTreeWalker'], [Document.prototype, 'createRange'], [Element.prototype, 'getBoundingClientRect'], [Element.prototype, 'getAttribute'], [Element.prototype, 'checkVisibility']]) {
    const original = owner[name];
    if (original) owner[name] = function (...args) { if (!asking) { note('reads of the DOM', name); stackOf(); } return original.apply(this, args); };
  }
  first.shapes = shapes();
  // 11. What is said to the console.
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace']) console[name] = (...args) => note('console', name + ' ' + args.join(' '));
  // 12. Elements of a kind that the page does not have.
  const define = customElements.define;
  customElements.define = function (name, ...rest) { note('custom elements', name); return define.call(this, name, ...rest); };
  // 21. Copies of what the page is made of: they run its constructors, and load its pictures again.
  class Watched extends HTMLElement { constructor() { super(); if (document.readyState === 'complete') note('copies', this.localName); } }
  define.call(customElements, 'page-word', Watched);
  first.globals = new Set([...globals(), 'probed', 'onprobed']);
  let asking = false;

  window.probed = async (extensionRoot) => {
    asking = true;
    try {
      const late = {
        'names in the window': globals().filter((name) => !first.globals.has(name)),
        'prototypes': shapes().flatMap((shape, i) => shape.length !== first.shapes[i].length || shape.some(([name, value], j) => first.shapes[i][j][0] !== name || first.shapes[i][j][1] !== value) ? [BUILT_IN[i].name] : []),
        // 13. What the page is said to have loaded. 14. Other entries of the timeline.
        'resource timing': performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !/favicon\.ico$/.test(name)),
        'performance entries': [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].map((e) => e.name),
        // 15. Style sheets, and those that scripts adopt.
        'style sheets': [document.styleSheets.length, document.adoptedStyleSheets.length, document.querySelectorAll('style, link').length],
        // 16. Marks. They are in a list that the browser keeps for page and extensions alike.
        'highlights': [...(CSS.highlights?.keys() ?? [])].sort(),
        // 17. The computed look of the page, of all it is made of, and of what marks look like.
        'computed style': [...document.querySelectorAll('html, body, article, article p')].slice(0, 6).map((e) => { let h = 0; const s = getComputedStyle(e); for (const p of s) for (const c of p + s.getPropertyValue(p)) h = (Math.imul(h, 31) + c.codePointAt(0)) | 0; return e.tagName + h; }),
        // 18. Frames. 19. Properties and storage of the document.
        'frames': [window.length, document.querySelectorAll('iframe, frame, object, embed').length],
        'document': [Object.getOwnPropertyNames(document).sort().join(), document.documentElement.outerHTML.length, [...document.documentElement.attributes].map((a) => a.name).join(), document.activeElement?.tagName, document.title, document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases?.())?.length ?? 0, window.name, history.length, String(getSelection()), scrollY],
        'unknown elements': [...document.querySelectorAll('*')].map((e) => e.localName).filter((name) => name.includes('-') && name !== 'page-word'),
      };
      // 22. Numbers of timers: those that another set are missing among the page's own. Late text is what may set some.
      const before = setTimeout(() => {}, 0);
      document.body.append('');
      changes.takeRecords();
      await new Promise((resolve) => setTimeout(resolve, 50));
      late['timers of others'] = Array(setTimeout(() => {}, 0) - before - 2).fill('timer');
      // 20. Files of the extension, by fetch, picture and frame.
      const files = ['icon/16.png', 'manifest.json', 'popup.html', 'article.js', 'corpus/starter.pack'];
      const fetched = await Promise.all(files.map((file) => fetch(extensionRoot + file).then(() => [file], () => [])));
      const drawn = await new Promise((resolve) => { const image = new Image(); image.onload = () => resolve(['drawn']); image.onerror = () => resolve([]); image.src = extensionRoot + 'icon/16.png'; });
      return JSON.stringify({ ...late, 'files of the extension': [...fetched.flat(), ...drawn], ...seen });
    } finally { asking = false; }
  };
})();
`;
