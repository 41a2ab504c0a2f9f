import type { PageReading } from '../document/reading.ts';
import { later } from './later.ts';

/** What the watcher needs of a page; the browser's own in use, a stand-in in tests. */
export interface Watched {
  readonly document: Document;
  readonly url: () => string;
  readonly read: () => PageReading;
  /** Called with each reading that differs from the last one. */
  readonly report: (reading: PageReading) => void;
}

export interface Watch {
  /** Ends the watch and leaves no observer, timer or listener behind. */
  readonly stop: () => void;
  /** To be called where somebody else saw the address change; harmless when it has not. */
  readonly lookAgain: () => void;
}

/** Milliseconds from the first change after a reading to the next reading: late text comes soon, storms go on. */
const RE_READ_DELAYS_MS = [1_000, 5_000, 15_000, 60_000];
/** Milliseconds between looks for the article of an address, which may come after its page. */
const ARRIVAL_MS = [400, 1_500, 4_000];

/**
 * Reads a page now and again whenever its article may have changed: by navigation inside the page, text that
 * comes late or is unfolded, return from the back-forward cache, or the end of a prerendering. A change is
 * noted once and the observer rests until the next reading, so a storm of mutations costs nothing; within ten
 * seconds of it there are at most three readings. On a page that is no article no observer stays behind.
 */
export function watchPage(page: Watched): Watch {
  const { document } = page;
  const view = document.defaultView!;
  const observer = new view.MutationObserver(onChange);
  let waits = new AbortController();
  let lastText = '';
  let lastUrl = '';
  let address = page.url();
  let changes = 0;
  let isStopped = false;

  function wait(ms: number, run: () => void): void {
    later(view, ms, waits.signal, run);
  }

  function rest(): void {
    observer.disconnect();
    waits.abort();
    waits = new AbortController();
  }

  /** Reads and reports; whether there is an article, other than the one of the address before. */
  function readNow(): boolean {
    const reading = page.read();
    const text = reading.kind === 'article' ? reading.article.text : reading.reason;
    const isOld = reading.kind === 'article' && text === lastText && page.url() !== lastUrl;
    if (isOld) return false;
    if (text !== lastText || page.url() !== lastUrl) page.report(reading);
    lastText = text;
    lastUrl = page.url();
    return reading.kind === 'article';
  }

  function observe(): void {
    if (document.body)
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  }

  function onChange(): void {
    observer.disconnect();
    const delay = RE_READ_DELAYS_MS[changes++];
    if (delay !== undefined) wait(delay, () => readNow() && observe());
  }

  function arrive(step: number): void {
    if (readNow()) observe();
    else if (ARRIVAL_MS[step] !== undefined) wait(ARRIVAL_MS[step], () => arrive(step + 1));
  }

  function begin(delayMs: number): void {
    rest();
    changes = 0;
    address = page.url();
    wait(delayMs, () => arrive(0));
  }

  function lookAgain(): void {
    if (stripped(page.url()) !== stripped(address)) begin(ARRIVAL_MS[0]!);
  }

  function onShow(event: Event): void {
    if (!(event as PageTransitionEvent).persisted) return;
    lastText = '';
    begin(0);
  }

  const navigation = (view as { navigation?: EventTarget }).navigation;
  const listens: [EventTarget | undefined, string, (event: Event) => void][] = [
    [navigation, 'currententrychange', lookAgain],
    [view, 'popstate', lookAgain],
    [view, 'pageshow', onShow],
    [view, 'pagehide', rest],
  ];
  for (const [target, type, listener] of listens) target?.addEventListener(type, listener);
  whenShown(document, () => isStopped || arrive(0));
  return {
    lookAgain,
    stop: () => {
      isStopped = true;
      rest();
      for (const [target, type, listener] of listens) target?.removeEventListener(type, listener);
    },
  };
}

/** A page that is prerendered is read when it is shown, and one that still loads when it is parsed. */
function whenShown(document: Document, run: () => void): void {
  const isPrerendered = (document as { prerendering?: boolean }).prerendering === true;
  if (isPrerendered)
    document.addEventListener('prerenderingchange', () => whenShown(document, run), { once: true });
  else if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
}

/** The address without its fragment, which only moves within a page. */
function stripped(url: string): string {
  return url.replace(/#(?!!|\/).*$/u, '');
}
