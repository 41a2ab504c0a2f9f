import type { Outcome } from '../compare/outcome.ts';
import type { ArticleReading, PageReading } from '../document/reading.ts';
import { withoutSiteFurniture } from '../page/site-furniture.ts';
import type { Page, Visit } from '../protocol/page.ts';
import type { Reason } from '../verdict/verdict.ts';
import { asFirstSeen } from './keep-read.ts';
import type { Originals } from './originals.ts';
import type { Outcomes } from './outcomes.ts';
import type { OnJudged, Ports, Step } from './ports.ts';
import type { Awaited } from './session.ts';

/** Said at the original, where the popup speaks of the copy. */
const SHOWN_AT_ORIGINAL: Reason = { code: 'shown-at-original', values: {} };

export interface OutcomeOf {
  /** What is found about a page that was read. `onStep` may stop the work; `onJudged` is told what will be found. */
  readonly outcomeOf: (tabId: number, visit: Visit, onStep: Step, onJudged: OnJudged) => Promise<Outcome>;
  /** Keeps an outcome for whoever asks next, where it is worth that. */
  readonly remember: (tabId: number, page: Page, outcome: Outcome) => Promise<void>;
}

/** Compares what was read: a page, what is selected on it, or the original that a copy waits for. */
export function createOutcomeOf(
  ports: Pick<Ports, 'library' | 'sources' | 'tabs' | 'now'>,
  outcomes: Outcomes,
  originals: Originals,
): OutcomeOf {
  async function outcomeOf(
    tabId: number,
    { page, reading }: Visit,
    onStep: Step,
    onJudged: OnJudged,
  ): Promise<Outcome> {
    const isSelection = reading.kind === 'article' && reading.surroundings !== undefined;
    const awaited = isSelection ? null : await awaitedIn(tabId, page);
    if (awaited !== null && (await isOriginal(awaited, reading))) return compareCopy(awaited, onStep);
    return reading.kind === 'skipped' ? reading : compare(reading, onStep, onJudged);
  }

  /** The original that a copy waits for; none in a private window, of which the session would keep text and address. */
  async function awaitedIn(tabId: number, { url }: Page): Promise<Awaited | null> {
    const awaited = await originals.find(tabId, url);
    return awaited !== null && (await ports.tabs.isPrivate(tabId)) ? null : awaited;
  }

  async function compare(page: ArticleReading, onStep: Step, onJudged?: OnJudged): Promise<Outcome> {
    const reading = await withoutFurniture(page);
    const article = await asFirstSeen(reading.article, ports);
    const compared = await ports.library.compare(article, await originals.texts(), onStep, onJudged);
    if (!compared.ok) return compared.failure;
    // With the time of its first sighting, which the verdict went by: a report is saved from this.
    return { kind: 'compared', reading: { ...reading, article }, report: compared.value };
  }

  /** Sets aside what the site's kept articles all say; what a reader selected stays whole. */
  async function withoutFurniture(reading: ArticleReading): Promise<ArticleReading> {
    const { url } = reading.article;
    if (url === undefined || reading.surroundings !== undefined) return reading;
    return withoutSiteFurniture(reading, await ports.sources.textsOfSite(url));
  }

  /**
   * Whether a page is the original that a copy waits for. Addresses redirect, and readers go on to other
   * pages in a tab that was opened for one, so the text has to be the one that the source was made from.
   */
  async function isOriginal({ sourceId }: Awaited, reading: PageReading): Promise<boolean> {
    const text = reading.kind === 'article' ? reading.article.text : null;
    const isTheText = text !== null && (await ports.library.isTextOf(sourceId, text));
    if (isTheText) await originals.remember(sourceId, text);
    else await originals.update(sourceId, { progress: 'unreadable' });
    return isTheText;
  }

  /** Compares the copy anew, now that the text of its original is known, and shows it at both. */
  async function compareCopy({ sourceId, copy }: Awaited, onStep: Step): Promise<Outcome> {
    const outcome = await compare(copy.reading, onStep);
    await remember(copy.tabId, copy.page, outcome);
    await originals.settle(sourceId);
    if (outcome.kind !== 'compared') return outcome;
    return { ...outcome, report: { ...outcome.report, notes: [...outcome.report.notes, SHOWN_AT_ORIGINAL] } };
  }

  async function remember(tabId: number, page: Page, outcome: Outcome): Promise<void> {
    // Where nothing was found to compare it may come yet, a failure is worth another try, and of private
    // windows nothing is kept, not even in memory.
    if (outcome.kind !== 'compared' || (await ports.tabs.isPrivate(tabId))) return;
    await outcomes.put(tabId, page, outcome);
  }

  return { outcomeOf, remember };
}
