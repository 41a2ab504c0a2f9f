import { compare } from '../compare/compare.ts';
import type { Report } from '../compare/report.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { recordOf } from '../corpus/record.ts';
import { corpusOf, type Stock } from '../corpus/stock.ts';
import { fail, succeed, type Result } from '../protocol/result.ts';
import type { Sensitivity } from '../verdict/sensitivity.ts';
import type { Reason } from '../verdict/verdict.ts';
import type { Library, OnJudged, Step, Unread } from './ports.ts';

/** Where the sources come from. */
export interface Holdings {
  /** What is packed with the extension. Rejects where its own files are damaged. */
  readonly bundled: () => Promise<readonly Stock[]>;
  /** What the reader added. Rejects where nothing of it can be read. */
  readonly added: () => Promise<Added>;
  /** Raised by every change of what the reader added, by whichever page. Rejects where nothing can be read. */
  readonly revision: () => Promise<number>;
  /** Mends what was found to be damaged; whether there was anything to mend. */
  readonly mend: () => Promise<boolean>;
  /** Brings what the reader added into order, for the next question. */
  readonly tidy: () => Promise<void>;
}

export interface Added {
  readonly stocks: readonly Stock[];
  /** False where a part of it cannot be read. */
  readonly isWhole: boolean;
}

interface Loaded {
  readonly corpus: Corpus;
  /** Null where what the reader added could not be read. */
  readonly revision: number | null;
  readonly isWhole: boolean;
  /** Whether something was found to be damaged while it was read. */
  isDamaged: boolean;
  isMended: boolean;
}

/** The answer speaks of the bundled sources, and perhaps of some others, but not of all that the reader added. */
const WITHOUT_KEPT: Reason = { code: 'kept-sources-unreadable', values: {} };

/**
 * Opens the corpus when it is first asked for, and again after it has changed, by whichever page. `chosen`: how sure a
 * match must be to alert, asked before each comparison.
 */
export function createLibrary(
  holdings: Holdings,
  chosen: () => Promise<Sensitivity> = async () => 'usual',
): Library {
  let bundled: Promise<readonly Stock[]> | null = null;
  let loading: { revision: number | null; loaded: Promise<Loaded> } | null = null;

  function openBundled(): Promise<readonly Stock[]> {
    bundled ??= holdings.bundled();
    return bundled;
  }

  async function load(revision: number | null): Promise<Loaded> {
    const [own, added] = await Promise.all([
      openBundled(),
      revision === null ? null : holdings.added().catch(() => null),
    ]);
    const corpus = corpusOf([...own, ...(added?.stocks ?? [])], () => {
      loaded.isDamaged = true;
    });
    const loaded = {
      corpus,
      revision: added === null ? null : revision,
      isWhole: added?.isWhole ?? false,
      isDamaged: false,
      isMended: false,
    };
    return loaded;
  }

  /** The corpus of now. What could not be read the last time may be read this time. */
  async function current(): Promise<Loaded> {
    // Its files are read while the database opens; whether that fails is asked by `load`.
    openBundled().catch(() => {});
    const revision = await holdings.revision().catch(() => null);
    const before = loading?.revision === revision ? await loading.loaded.catch(() => null) : null;
    if (before?.isWhole) return before;
    const loaded = load(revision);
    loading = { revision, loaded };
    return loaded;
  }

  /** What is missing was deleted by another page meanwhile, or is damaged and can be mended: once, and then it is said. */
  async function isToBeReadAnew(loaded: Loaded): Promise<boolean> {
    if (loaded.isMended) return false;
    loaded.isMended = true;
    if ((await holdings.revision().catch(() => null)) !== loaded.revision) return true;
    return holdings.mend().catch(() => false);
  }

  function forget(): void {
    [loading, bundled] = [null, null];
  }

  const library: Library = {
    forget,
    async compare(article, texts, onStep, onJudged) {
      let loaded: Loaded;
      try {
        loaded = await current();
      } catch (error) {
        forget();
        return fail({ kind: 'failed', reason: 'corpus-unreadable', detail: String(error) });
      }
      const sensitivity = await chosen().catch((): Sensitivity => 'usual');
      const search = () =>
        compareUnlessStopped(article, withTexts(loaded.corpus, texts), sensitivity, onStep, onJudged);
      let report = await search();
      if (loaded.isDamaged && (await isToBeReadAnew(loaded))) {
        loaded = await current();
        report = await search();
      }
      // It may take long, and what it does can wait for the next time.
      if (loaded.revision !== null) void holdings.tidy().catch(() => {});
      if (!report.ok) return report;
      const isWhole = loaded.isWhole && !loaded.isDamaged;
      return succeed({
        ...report.value,
        notes: isWhole ? report.value.notes : [...report.value.notes, WITHOUT_KEPT],
      });
    },
    async frequencies() {
      const loaded = await current().catch(() => null);
      if (loaded === null) forget();
      return loaded?.corpus.frequencies ?? null;
    },
    async isTextOf(sourceId, text) {
      // Without an address, so that the source is not set aside as the page itself.
      const report = await library.compare({ text }, {}, () => true);
      return report.ok && report.value.matches.some(({ source, alert }) => alert && source.id === sourceId);
    },
  };
  return library;
}

/** After so much work messages get their turn, "stop" among them. A comparison is shorter as a rule. */
const BREATH_MS = 50;
/**
 * The share of longer work that a breath takes, and its most milliseconds. In Firefox the views live in the same
 * process: a click and what it sends go to and fro several times, and one turn between two steps of a second would
 * have "stop" heard when all is done.
 */
const BREATH_SHARE = 0.1;
const LONGEST_BREATH_MS = 100;

function breathe(workedMs: number): Promise<void> {
  const ms = Math.min(LONGEST_BREATH_MS, BREATH_SHARE * (workedMs - BREATH_MS));
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function compareUnlessStopped(
  article: Parameters<typeof compare>[0],
  corpus: Corpus,
  sensitivity: Sensitivity,
  onStep: Step,
  onJudged: OnJudged = () => {},
): Promise<Result<Report, Unread>> {
  // Thrown through the comparison, which holds nothing that would have to be given back.
  const stopped = new Error('stopped');
  let breathed = performance.now();
  try {
    return succeed(
      await compare(article, corpus, {
        sensitivity,
        onJudged,
        onProgress: async ({ stage, done, total }) => {
          const worked = performance.now() - breathed;
          if (worked > BREATH_MS) {
            await breathe(worked);
            breathed = performance.now();
          }
          if (stage !== 'reading' && !onStep(stage, done, total)) throw stopped;
        },
      }),
    );
  } catch (error) {
    if (error !== stopped) throw error;
    return fail({ kind: 'failed', reason: 'cancelled', detail: '' });
  }
}

/** The same corpus, where sources that it holds without text have the texts that were read meanwhile. */
function withTexts(corpus: Corpus, texts: Readonly<Record<string, string>>): Corpus {
  return {
    ...corpus,
    async load(id) {
      const record = await corpus.load(id);
      const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
      if (record === null || record.source.text !== null || text === undefined) return record;
      return recordOf({ ...record.source, text });
    },
  };
}
