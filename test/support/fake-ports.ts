import type { BadgeFace } from '../../lib/background/badge-face.ts';
import type { Ports, Unread } from '../../lib/background/ports.ts';
import type { SessionContents } from '../../lib/background/session.ts';
import type { Match, Report } from '../../lib/compare/report.ts';
import type { Source } from '../../lib/document/document.ts';
import type { ArticleReading } from '../../lib/document/reading.ts';
import type { Page, Visit } from '../../lib/protocol/page.ts';
import { fail, succeed } from '../../lib/protocol/result.ts';
import type { Self, Sender } from '../../lib/protocol/sender.ts';
import type { SiteState } from '../../lib/settings/choice.ts';

export const SELF: Self = { id: 'wireprint', root: 'chrome-extension://wireprint/' };
export const VIEW: Sender = { id: SELF.id, url: `${SELF.root}popup.html` };

/** The badge of all tabs that have none of their own. */
export const EVERYWHERE = -1;

/** A browser in memory: what survives when the background is stopped, and what the reader sees. */
export interface World {
  readonly session: Map<string, unknown>;
  readonly kept: Map<string, Source>;
  readonly badges: Map<number, BadgeFace>;
  /** Tabs by id. A tab without a visit shows a page that no script may touch. */
  readonly tabs: Map<number, { visit: Visit | null; isPrivate: boolean }>;
  readonly opened: string[];
  /** What is selected in a tab; nothing where it is not named. */
  readonly selections: Map<number, Visit>;
  /** Whether the browser lets the extension open its popup, and how often it did. */
  popup: { canOpen: boolean; opened: number };
  readonly compared: string[];
  /** Pairs of page and source that are silenced, as `page source`. */
  readonly silenced: Set<string>;
  /** Pages that were kept because they were read, by id, and whether that is wanted. */
  readonly read: Map<string, Source>;
  keepsRead: boolean;
  /** Set to make the library fail. */
  libraryFailure: Unread | null;
  /** How it stands with every page. */
  siteState: SiteState;
}

export function createWorld(): World {
  return {
    session: new Map(),
    kept: new Map(),
    badges: new Map(),
    tabs: new Map(),
    opened: [],
    selections: new Map(),
    popup: { canOpen: true, opened: 0 },
    compared: [],
    silenced: new Set(),
    read: new Map(),
    keepsRead: false,
    libraryFailure: null,
    siteState: 'watched',
  };
}

/** Our script in a tab that shows the page at `url`. */
export function pageScriptIn(tabId: number, url = 'https://news.example/a'): Sender {
  return {
    id: SELF.id,
    url,
    frameId: 0,
    documentLifecycle: 'active',
    tab: { id: tabId },
  };
}

function reading(text: string, url?: string): ArticleReading {
  const paragraphs = [{ kind: 'body' as const, span: { start: 0, end: text.length } }];
  const article = { text, ...(url !== undefined && { url }) };
  return {
    kind: 'article',
    article,
    paragraphs,
    words: text.split(' ').length,
    sure: 1,
    suspected: [],
    removed: [],
  };
}

export function visitTo(url: string, text: string, loadedAt = 1): Visit {
  return { page: { url, loadedAt }, reading: reading(text, url) };
}

export function show(world: World, tabId: number, visit: Visit | null, isPrivate = false): void {
  world.tabs.set(tabId, { visit, isPrivate });
}

/** A source of the fake corpus that is there without its text, and matches whatever begins alike. */
export const TEXTLESS: Source = {
  id: 'pack:1',
  url: 'https://agency.example/original',
  title: 'Original',
  text: null,
};
export const ORIGINAL_TEXT = 'The council said on Monday that the bridge would stay shut.';

/**
 * Ports over a world. The library compares by the first word, which is enough to see what goes where; the
 * real comparison has tests of its own.
 */
export function portsOf(world: World): Ports {
  const pageIn = (tabId: number): Page | null => world.tabs.get(tabId)?.visit?.page ?? null;
  return {
    session: {
      get: async <Key extends keyof SessionContents>(key: Key) =>
        structuredClone(world.session.get(key)) as SessionContents[Key] | undefined,
      set: async (key, value) => void world.session.set(key, structuredClone(value)),
    },
    tabs: {
      isPrivate: async (tabId) => world.tabs.get(tabId)?.isPrivate ?? true,
      open: async (url) => {
        world.opened.push(url);
        return 100 + world.opened.length;
      },
    },
    pages: {
      where: async (tabId) => pageIn(tabId),
      read: async (tabId) => {
        const visit = world.tabs.get(tabId)?.visit;
        return visit ? succeed(visit) : fail({ kind: 'skipped', reason: 'browser-page' });
      },
      readSelection: async (tabId) => {
        const visit = world.selections.get(tabId);
        return visit ? succeed(visit) : fail({ kind: 'skipped', reason: 'too-short' });
      },
    },
    popup: {
      open: async () => {
        if (world.popup.canOpen) world.popup.opened++;
        return world.popup.canOpen;
      },
    },
    badge: {
      show: async (tabId, face) => void world.badges.set(tabId, face),
      showEverywhere: async (face) => void world.badges.set(EVERYWHERE, face),
    },
    sources: {
      has: async (id) => world.kept.has(id),
      get: async (id) => world.kept.get(id) ?? null,
      textsOfSite: async (url) =>
        [...world.kept.values()].flatMap((source) => {
          if (source.url === undefined || source.url === url) return [];
          const isOfSite = new URL(source.url).host === new URL(url).host;
          return isOfSite && source.text !== null ? [source.text] : [];
        }),
      put: async (source) => {
        world.kept.set(source.id, source);
        return succeed(null);
      },
    },
    reading: {
      mayKeep: async () => world.keepsRead,
      put: async (source) => {
        world.read.set(source.id, source);
        return true;
      },
    },
    silenced: {
      of: async (page) =>
        [...world.silenced]
          .filter((pair) => pair.startsWith(`${page} `))
          .map((pair) => pair.slice(page.length + 1)),
      put: async ({ page, sourceId }) => {
        world.silenced.add(`${page} ${sourceId}`);
        return true;
      },
      remove: async ({ page, sourceId }) => {
        world.silenced.delete(`${page} ${sourceId}`);
        return true;
      },
    },
    library: {
      forget: () => {},
      frequencies: async () => null,
      compare: async (article, texts, onStep, onJudged) => {
        if (!onStep('searching', 0, 1)) return fail({ kind: 'failed', reason: 'cancelled', detail: '' });
        world.compared.push(article.text);
        if (world.libraryFailure !== null) return fail(world.libraryFailure);
        const sources = [TEXTLESS, ...world.kept.values(), ...world.read.values()];
        const report = reportOn(article.text, article.url, sources, texts);
        await onJudged?.(report);
        return succeed(report);
      },
      isTextOf: async (sourceId, text) => sourceId === TEXTLESS.id && text === ORIGINAL_TEXT,
    },
    words: {
      plain: 'Wireprint',
      matches: (count) => `${count} matches`,
      strongest: (kind, source) => `${kind}: ${source}`,
      untitled: 'untitled',
      off: 'off',
      originalAsked: 'click to compare',
      nextAsked: 'click for the other page',
      selectionCompared: 'selection compared',
      kept: 'kept',
      notKept: (reason) => `not kept: ${reason}`,
    },
    siteState: async () => world.siteState,
    self: SELF,
    now: () => 1000,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

function reportOn(
  text: string,
  url: string | undefined,
  sources: readonly Source[],
  texts: Readonly<Record<string, string>>,
): Report {
  const matches = sources
    .filter((source) => source.url !== url && firstWord(source.text ?? ORIGINAL_TEXT) === firstWord(text))
    .map((source) => matchWith({ ...source, text: source.text ?? texts[source.id] ?? null }));
  const relation = matches.length > 0 ? 'reworded' : 'none';
  const [alert, wordsRead] = [matches.length > 0, text.split(' ').length];
  const counted = { sourcesSearched: sources.length, wordsRead, sensitivity: 'usual' } as const;
  return { relation, alert, reasons: [], matches, ...counted, notes: [] };
}

function matchWith({ text, ...source }: Source): Match {
  return {
    source,
    sourceText: text,
    relation: 'reworded',
    alert: true,
    score: 1,
    reasons: [],
    credit: 'absent',
    passages: [],
    paragraphs: [],
    pairs: [],
    quotations: [],
    facts: [],
    precedence: { first: 'cannot-tell', clues: [] },
  };
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? '';
}

/** Ports that stop for ever at one call, as a background does that is killed there. */
export interface Mortal {
  readonly ports: Ports;
  /** Resolves when that call was reached. */
  readonly died: Promise<'killed'>;
}

/**
 * Dies at the `fatal`th call of any port that gives a promise: `before` its effect, or `after` it but without
 * its caller hearing of it.
 */
export function mortal(ports: Ports, fatal: number, when: 'before' | 'after'): Mortal {
  const death = Promise.withResolvers<'killed'>();
  const never = new Promise<never>(() => {});
  let calls = 0;
  let isDead = false;
  const wrap =
    (fn: (...args: unknown[]) => unknown) =>
    async (...args: unknown[]) => {
      if (isDead) {
        // What a call that is waited for asks in its turn: it will not end, either.
        death.resolve('killed');
        return never;
      }
      isDead = ++calls === fatal;
      if (!isDead) return fn(...args);
      if (when === 'after') await fn(...args);
      death.resolve('killed');
      return never;
    };
  const wrapAll = <Port extends object>(port: Port): Port =>
    Object.fromEntries(
      Object.entries(port).map(([name, fn]) => [name, name === 'forget' ? fn : wrap(fn)]),
    ) as Port;
  const { session, tabs, pages, badge, sources, reading, silenced, library } = ports;
  const wrapped = {
    session: wrapAll(session),
    tabs: wrapAll(tabs),
    pages: wrapAll(pages),
    badge: wrapAll(badge),
    sources: wrapAll(sources),
    reading: wrapAll(reading),
    silenced: wrapAll(silenced),
    library: wrapAll(library),
  };
  return { ports: { ...ports, ...wrapped }, died: death.promise };
}
