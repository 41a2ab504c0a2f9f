import { compare } from '../compare/compare.ts';
import type { Report } from '../compare/report.ts';
import type { Corpus, CorpusRecord } from '../corpus/corpus.ts';
import { memoryCorpus } from '../corpus/memory-corpus.ts';
import { recordOf } from '../corpus/record.ts';
import { fail, succeed, type Result } from '../protocol/result.ts';
import type { Reason } from '../verdict/verdict.ts';
import type { Library, Step, Unread } from './ports.ts';

/** Where the sources come from. Both reject where nothing can be read. */
export interface Shelves {
  readonly bundled: () => Promise<readonly CorpusRecord[]>;
  readonly kept: () => Promise<readonly CorpusRecord[]>;
}

interface Loaded {
  readonly corpus: Corpus;
  readonly notes: readonly Reason[];
}

/** The kept sources could not be read, so the answer speaks of the bundled ones alone. */
const WITHOUT_KEPT: Reason = { code: 'kept-sources-unreadable', values: {} };

/** Loads the corpus when it is first asked for, and again after the kept sources have changed. */
export function createLibrary(shelves: Shelves): Library {
  let loading: Promise<Loaded> | null = null;

  async function load(): Promise<Loaded> {
    const [bundled, kept] = await Promise.all([shelves.bundled(), shelves.kept().catch(() => null)]);
    return {
      corpus: memoryCorpus([...bundled, ...(kept ?? [])]),
      notes: kept === null ? [WITHOUT_KEPT] : [],
    };
  }

  function forget(): void {
    loading = null;
  }

  const library: Library = {
    forget,
    async compare(article, texts, onStep) {
      let loaded: Loaded;
      try {
        loaded = await (loading ??= load());
      } catch (error) {
        forget();
        return fail({ kind: 'failed', reason: 'corpus-unreadable', detail: String(error) });
      }
      // What could not be read this time may be read the next.
      if (loaded.notes.length > 0) forget();
      const report = await compareUnlessStopped(article, withTexts(loaded.corpus, texts), onStep);
      return report.ok
        ? succeed({ ...report.value, notes: [...report.value.notes, ...loaded.notes] })
        : report;
    },
    async frequencies() {
      const loaded = await (loading ??= load()).catch(() => null);
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

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

async function compareUnlessStopped(
  article: Parameters<typeof compare>[0],
  corpus: Corpus,
  onStep: Step,
): Promise<Result<Report, Unread>> {
  // Thrown through the comparison, which holds nothing that would have to be given back.
  const stopped = new Error('stopped');
  let breathed = performance.now();
  try {
    return succeed(
      await compare(article, corpus, {
        onProgress: async ({ stage, done, total }) => {
          if (performance.now() - breathed > BREATH_MS) {
            await pause();
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
      const text = texts[id];
      if (record === null || record.source.text !== null || text === undefined) return record;
      return recordOf({ ...record.source, text });
    },
  };
}
