import type { Outcome, Progress } from '../compare/outcome.ts';
import { isSamePage, type Page, type Visit } from '../protocol/page.ts';
import { succeed, type Result } from '../protocol/result.ts';
import { lookedEvent, type Diagnosis } from './diagnosis.ts';
import type { Originals } from './originals.ts';
import { createOutcomeOf } from './outcome-of.ts';
import type { Outcomes } from './outcomes.ts';
import { createPageBadge } from './page-badge.ts';
import type { Ports, Unread } from './ports.ts';

/** What was found, and on which page; null where none could be seen. */
export interface Looked {
  readonly page: Page | null;
  readonly outcome: Outcome;
}

export interface Looker {
  /**
   * What was found about the page of a tab; it is read and compared where that is not known. Two callers
   * for one page share one comparison. Never rejects for anything that a page or the browser may do.
   */
  look(tabId: number, tell?: Tell): Promise<Looked>;
  /**
   * Reads and compares although something may be known: the page as a whole, or only what is selected on it.
   * The answer takes the place of the one before. A popup that is opened meanwhile, or a little later, is
   * given the same answer.
   */
  lookAnew(tabId: number, what: 'page' | 'selection', tell?: Tell): Promise<Looked>;
  /** Compares what a page script has read, which is newer than whatever is known of that tab. */
  take(tabId: number, visit: Visit): Promise<Looked>;
  /** Stops a comparison at its next step; it then ends as cancelled. */
  cancel(tabId: number): void;
  cancelAll(): void;
  /** Shows the badge of what is known of a tab, after the reader has silenced a match or taken that back. */
  showBadge(tabId: number): Promise<void>;
}

interface Job {
  /** Null where the extension may not look, or only at itself; undefined until it is known. */
  page: Page | null | undefined;
  readonly looked: Promise<Looked>;
  readonly listeners: Set<Tell>;
  cancelled: boolean;
  /** Whether the badge has told of what was found, before all of it was worked out. */
  isAlerted: boolean;
  /** Of the job that took its place: who waited for this one is told what that one finds. */
  next: Promise<Looked> | null;
}

type Tell = (progress: Progress) => void;
type Read = () => Promise<Result<Visit, Unread>>;

/** Milliseconds in which a popup that was opened with the comparison may come to ask for its answer. */
const LINGER_MS = 5000;

const CANCELLED: Outcome = { kind: 'failed', reason: 'cancelled', detail: '' };

export function createLooker(
  ports: Ports,
  outcomes: Outcomes,
  originals: Originals,
  diagnosis: Diagnosis,
  onCompared: (tabId: number, visit: Visit) => void = () => {},
): Looker {
  // Only work that is under way lives in memory: when the background is stopped it is gone, and so are the
  // callers that were waiting for it.
  const jobs = new Map<number, Job>();
  /** How often each tab was told to stop: a question that has no job yet looks whether that was after it was asked. */
  const stops = new Map<number, number>();
  const { outcomeOf, remember } = createOutcomeOf(ports, outcomes, originals);
  const badge = createPageBadge(ports);

  async function look(tabId: number, tell?: Tell): Promise<Looked> {
    const asked = jobs.get(tabId);
    if (asked?.page === undefined && asked?.cancelled === false) return join(asked, tell);
    const stopsBefore = stops.get(tabId);
    const page = await ports.pages.where(tabId);
    const awaited = page && (await originals.find(tabId, page.url));
    const known = page && !awaited && (await outcomes.get(tabId, page));
    if (known) return { page, outcome: known };
    if (stops.get(tabId) !== stopsBefore) return { page, outcome: CANCELLED };
    const running = jobs.get(tabId);
    if (running === undefined || page === null || !running.page || !isSamePage(running.page, page))
      return start(tabId, page, () => ports.pages.read(tabId), tell);
    return join(running, tell);
  }

  function join(job: Job, tell?: Tell): Promise<Looked> {
    if (tell) job.listeners.add(tell);
    return job.looked;
  }

  function lookAnew(tabId: number, what: 'page' | 'selection', tell?: Tell): Promise<Looked> {
    const read = async () => {
      // A popup that opens at the same time must not find the old answer.
      await outcomes.forget(tabId);
      return what === 'page' ? ports.pages.read(tabId) : ports.pages.readSelection(tabId);
    };
    return start(tabId, undefined, read, tell);
  }

  function start(tabId: number, page: Job['page'], read: Read, tell?: Tell): Promise<Looked> {
    const { promise, resolve } = Promise.withResolvers<Looked>();
    const before = jobs.get(tabId);
    if (before !== undefined) {
      before.cancelled = true;
      before.next = promise;
    }
    const job: Job = {
      page,
      listeners: new Set([...(before?.listeners ?? []), ...(tell ? [tell] : [])]),
      looked: promise,
      cancelled: false,
      isAlerted: false,
      next: null,
    };
    jobs.set(tabId, job);
    const forget = () => {
      if (jobs.get(tabId) === job) jobs.delete(tabId);
    };
    const lingers = page === undefined;
    resolve(
      readAndCompare(tabId, job, read).finally(() => {
        if (lingers && job.page && !job.cancelled) void ports.pause(LINGER_MS).then(forget);
        else forget();
      }),
    );
    return promise;
  }

  async function readAndCompare(tabId: number, job: Job, read: Read): Promise<Looked> {
    const began = ports.now();
    step(job, 'reading', 0, 1);
    // The sources are opened while the page is read: of a background that was just woken, each takes as long.
    void ports.library.frequencies();
    const visit = await read();
    if (visit.ok) job.page ??= visit.value.page;
    const outcome = visit.ok
      ? await outcomeOf(
          tabId,
          visit.value,
          (...at) => step(job, ...at),
          async (judgement) => {
            if (!judgement.alert || job.cancelled) return;
            job.isAlerted = true;
            const face = await badge.showJudged(tabId, visit.value.page, judgement);
            if (face?.text) diagnosis.noteOf(tabId, { name: 'alerted', ms: ports.now() - began });
          },
        )
      : visit.failure;
    const page = visit.ok ? visit.value.page : (job.page ?? null);
    if (job.cancelled) {
      if (job.isAlerted && job.next === null) await badge.show(tabId, page, CANCELLED);
      return job.next ?? { page, outcome: CANCELLED };
    }
    if (visit.ok) await remember(tabId, visit.value.page, outcome);
    const isTold = job.isAlerted && outcome.kind === 'compared' && outcome.report.alert;
    // Where nothing was read, and the page was not known before either, no badge can be of it.
    if (!isTold && (page !== null || job.page === null)) await badge.show(tabId, page, outcome);
    diagnosis.noteOf(tabId, lookedEvent(outcome, ports.now() - began));
    // The reader does not wait for what follows from it.
    if (visit.ok && outcome.kind === 'compared') onCompared(tabId, visit.value);
    return { page, outcome };
  }

  async function showBadge(tabId: number): Promise<void> {
    const page = await ports.pages.where(tabId);
    const known = page && (await outcomes.get(tabId, page));
    if (known) await badge.show(tabId, page, known);
  }

  /** Tells how far the job has come, and whether it is to go on. */
  function step(job: Job, stage: Progress['stage'], done: number, total: number): boolean {
    if (!job.cancelled) for (const tell of job.listeners) tell({ stage, done, total });
    return !job.cancelled;
  }

  function cancel(tabId: number): void {
    stops.set(tabId, (stops.get(tabId) ?? 0) + 1);
    const job = jobs.get(tabId);
    if (job !== undefined) job.cancelled = true;
  }

  function cancelAll(): void {
    for (const job of jobs.values()) job.cancelled = true;
  }

  return {
    look,
    lookAnew,
    take: (tabId, visit) => start(tabId, visit.page, () => Promise.resolve(succeed(visit))),
    cancel,
    cancelAll,
    showBadge,
  };
}
