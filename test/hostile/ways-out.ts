/**
 * Names in built code by which something could leave the machine, or code come in that was not packed. Minifiers keep
 * them: they are the browser's. `outside` is a line of code that does it, and proves the pattern.
 */
export const WAYS_OUT: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly outside: string;
}[] = [
  {
    name: 'fetch',
    pattern: /\bfetch\s*\(|[=(,:]\s*fetch\s*[,;)}]/gu,
    outside: 'await fetch(`https://a.example`)',
  },
  { name: 'XMLHttpRequest', pattern: /\bXMLHttpRequest\b/gu, outside: 'new XMLHttpRequest' },
  { name: 'WebSocket', pattern: /\bWebSocket(?:Stream)?\b/gu, outside: 'new WebSocket(a)' },
  { name: 'WebTransport', pattern: /\bWebTransport\b/gu, outside: 'new WebTransport(a)' },
  { name: 'EventSource', pattern: /\bEventSource\b/gu, outside: 'new EventSource(a)' },
  { name: 'sendBeacon', pattern: /\bsendBeacon\b/gu, outside: 'navigator.sendBeacon(a)' },
  { name: 'peers', pattern: /\bRTC[A-Z]\w+/gu, outside: 'new RTCPeerConnection' },
  { name: 'importScripts', pattern: /\bimportScripts\b/gu, outside: 'importScripts(a)' },
  {
    name: 'workers',
    pattern: /\bnew (?:Shared)?Worker\b|\bserviceWorker\.register\b/gu,
    outside: 'new Worker(a)',
  },
  { name: 'worklets', pattern: /\baddModule\(/gu, outside: 'CSS.paintWorklet.addModule(a)' },
  {
    name: 'import from elsewhere',
    pattern: /\bimport\((?!\s*[`'"]\.{0,2}\/(?!\/))/gu,
    outside: 'import(`https://a.example/a.js`)',
  },
  {
    name: 'code from text',
    pattern: /(?<![\w$.])eval\(|\bnew Function\b|(?<![\w$.])Function\(/gu,
    outside: 'eval(a)',
  },
  { name: 'media', pattern: /\bnew (?:Image|Audio)\b|\bnew FontFace\b/gu, outside: 'new Image().src=a' },
  {
    name: 'addresses of elements',
    pattern: /\.(?:src|srcset|srcdoc|poster|ping|background)\s*=(?!=)/gu,
    outside: 'element.src=a',
  },
  {
    name: 'elements that load',
    pattern:
      /createElement\([`'"](?:img|script|iframe|frame|object|embed|link|audio|video|source|form|base|meta)[`'"]\)/gu,
    outside: 'document.createElement(`img`)',
  },
  {
    name: 'HTML from text',
    pattern: /\.(?:innerHTML|outerHTML)\s*=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write/gu,
    outside: 'a.innerHTML=b',
  },
  {
    name: 'the state of the network',
    pattern: /navigator\.connection|\bonLine\b/gu,
    outside: 'navigator.connection',
  },
  { name: 'push', pattern: /\bpushManager\b|\bPushManager\b/gu, outside: 'a.pushManager.subscribe()' },
  {
    name: 'hints',
    pattern: /\b(?:preconnect|dns-prefetch|prerender|speculationrules)\b/gu,
    outside: '`dns-prefetch`',
  },
];

/** The same in style sheets, and in pages. */
export const STYLE_WAYS_OUT = /url\((?!\s*["']?(?:data:|#))|@import|image-set\(/gu;
export const MARKUP_WAYS_OUT =
  /\b(?:src|href|action|ping|data|srcset)\s*=\s*["'](?!\/(?!\/)|\.)|<(?:base|iframe|object|embed)\b|http-equiv/gu;

/** How often each way out is named in a piece of code. */
export function waysOutOf(code: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { name, pattern } of WAYS_OUT) {
    const times = code.match(pattern)?.length ?? 0;
    if (times > 0) found[name] = times;
  }
  return found;
}
