import type { Outcome, Progress } from '../compare/outcome.ts';
import type { ArticleReading } from '../document/reading.ts';
import { isSamePage, type Page, type Visit } from '../protocol/page.ts';
import { badgeFor } from './badge.ts';
import type { Awaited, Originals } from './originals.ts';
import type { Outcomes } from './outcomes.ts';
import type { Ports } from './ports.ts';

export interface Looker {
  /**
   * What was found about the page of a tab; it is read and compared where that is not known. Two callers
   * for one tab share one comparison. Never rejects for anything that a page or the browser may do.
   */
  look(tabId: number, documentId: string | null, tell?: Tell): Promise<Outcome>;
  /** Stops a comparison at its next step; it then ends as cancelled. */
  cancel(tabId: number): void;
}

interface Job {
  readonly documentId: string | null;
  readonly page: Page | null;
  readonly outcome: Promise<Outcome>;
  readonly listeners: Set<Tell>;
  cancelled: boolean;
}

type Tell = (progress: Progress) => void;

const CANCELLED = { kind: 'failed', reason: 'cancelled', detail: '' } as const;

export function createLooker(ports: Ports, outcomes: Outcomes, originals: Originals): Looker {
  // Only work that is under way lives in memory: when the background is stopped it is gone, and so are the
  // callers that were waiting for it.
  const jobs = new Map<number, Job>();

  async function look(tabId: number, documentId: string | null, tell?: Tell): Promise<Outcome> {
    const page = await ports.pages.where(tabId);
    const awaited = page && (await originals.find(tabId, page.url));
    const known = page && !awaited && (await outcomes.get(tabId, page));
    if (known) {
      // The browser has taken the badge away if the reader went elsewhere and came back.
      await ports.badge.show(tabId, badgeFor(known, ports.words));
      return known;
    }
    const running = jobs.get(tabId);
    if (running !== undefined && page !== null && running.page !== null && isSamePage(running.page, page)) {
      if (tell) running.listeners.add(tell);
      return running.outcome;
    }
    if (running !== undefined) running.cancelled = true;
    return start(tabId, page, documentId, tell);
  }

  function start(tabId: number, page: Page | null, documentId: string | null, tell?: Tell): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const listeners = new Set(tell ? [tell] : []);
    const job: Job = { page, documentId, listeners, outcome: promise, cancelled: false };
    jobs.set(tabId, job);
    resolve(
      readAndCompare(tabId, job).finally(() => {
        if (jobs.get(tabId) === job) jobs.delete(tabId);
      }),
    );
    return promise;
  }

  async function readAndCompare(tabId: number, job: Job): Promise<Outcome> {
    step(job, 'reading', 0, 1);
    const visit = await ports.pages.read(tabId, job.documentId);
    if (job.cancelled) return CANCELLED;
    if (!visit.ok) return visit.failure;
    const { page, reading } = visit.value;
    const awaited = await originals.find(tabId, page.url);
    const outcome =
      awaited !== null
        ? await compareCopyWith(awaited, visit.value, job)
        : reading.kind === 'skipped'
          ? reading
          : await compare(reading, job);
    if (job.cancelled) return CANCELLED;
    await remember(tabId, page, outcome);
    if (await isStillThere(tabId, job, page)) await ports.badge.show(tabId, badgeFor(outcome, ports.words));
    return outcome;
  }

  async function compare(reading: ArticleReading, job: Job): Promise<Outcome> {
    const compared = await ports.library.compare(reading.article, await originals.texts(), (...at) =>
      step(job, ...at),
    );
    return compared.ok ? { kind: 'compared', reading, report: compared.value } : compared.failure;
  }

  /** The tab shows the original that a copy is waiting for: its text completes the copy's comparison. */
  async function compareCopyWith(awaited: Awaited, original: Visit, job: Job): Promise<Outcome> {
    if (original.reading.kind === 'skipped') {
      await originals.update(awaited.sourceId, { progress: 'unreadable' });
      return original.reading;
    }
    await originals.settle(awaited.sourceId, original.reading.article.text);
    const outcome = await compare(awaited.copy.reading, job);
    await remember(awaited.copy.tabId, awaited.copy.page, outcome);
    return outcome;
  }

  async function remember(tabId: number, page: Page, outcome: Outcome): Promise<void> {
    // A failure is worth another try, and of private windows nothing is kept, not even in memory.
    if (outcome.kind === 'failed' || (await ports.tabs.isPrivate(tabId))) return;
    await outcomes.put(tabId, page, outcome);
  }

  /** The reader may have gone on meanwhile, and a late badge would sit on the wrong page. */
  async function isStillThere(tabId: number, job: Job, page: Page): Promise<boolean> {
    const now = await ports.pages.where(tabId);
    return now === null ? job.page === null : isSamePage(now, page);
  }

  /** Tells how far the job has come, and whether it is to go on. */
  function step(job: Job, stage: Progress['stage'], done: number, total: number): boolean {
    if (!job.cancelled) for (const tell of job.listeners) tell({ stage, done, total });
    return !job.cancelled;
  }

  return {
    look,
    cancel(tabId) {
      const job = jobs.get(tabId);
      if (job !== undefined) job.cancelled = true;
    },
  };
}
