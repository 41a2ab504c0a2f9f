import type { PanelProps } from '../../components/panel-state.ts';
import { marksOf } from '../../lib/compare/marks.ts';
import type { Match } from '../../lib/compare/report.ts';
import type { Marked, MarkRequest } from '../../lib/protocol/marks.ts';
import { isSamePage, type Page } from '../../lib/protocol/page.ts';
import type { Progress } from '../../lib/compare/outcome.ts';
import type { Look, LookRequest } from '../../lib/protocol/view-messages.ts';
import type { Stage } from '../view/stage.tsx';

export type Shown = Omit<PanelProps, 'actions'>;

/** What is asked of tabs and of the pages in them. */
interface Tabs {
  readonly recall: (tabId: number) => Promise<Look | null>;
  readonly where: (tabId: number) => Promise<Page | null>;
  readonly lookAt: (request: LookRequest, tell: (progress: Progress) => void) => Promise<Look>;
  readonly showMarks: (tabId: number, request: MarkRequest) => Promise<Marked | null>;
  readonly shownMarks: (tabId: number) => Promise<Marked | null>;
  readonly removeMarks: (tabId: number) => Promise<void>;
}

export const LOOKING = { kind: 'looking', progress: null } as const;
const UNMARKED = { kind: 'unmarked' } as const;

/**
 * What the panel shows of the tab that it follows. Everything is asked of tabs that the reader may have left before
 * the answer: what is said late is shown only where its page is still the one beside the panel.
 */
export function following(tabs: Tabs, { shown, show }: Pick<Stage<Shown>, 'shown' | 'show'>) {
  let tabId = -1;
  let answered: Look | null = null;
  /** Whether the session has the answer too: what it then forgets counts no more. */
  let isRemembered = false;
  /** The tab that is being looked at. */
  let looking: number | null = null;

  const isAnswered = (page: Page | null) =>
    page !== null && answered !== null && answered.page !== null && isSamePage(answered.page, page);

  /** Shows what is known of a tab, and reads nothing by itself. */
  async function follow(next: number | null): Promise<void> {
    const of = next ?? -1;
    if (of !== tabId) answered = null;
    tabId = of;
    const known = await tabs.recall(of);
    if (of !== tabId) return;
    if (known !== null) return answer(known, true);
    const page = await tabs.where(of);
    if (of !== tabId) return;
    if (looking === of) {
      if (shown().state.kind !== 'looking') show({ state: LOOKING });
      return;
    }
    // Of private windows, and of what was not compared, the session knows nothing.
    if (!isRemembered && isAnswered(page)) return;
    answered = null;
    show({ state: { kind: page === null ? 'closed' : 'unseen' } });
  }

  async function look(): Promise<void> {
    const asked = tabId;
    looking = asked;
    show({ state: LOOKING });
    const tell = (progress: Progress) => {
      if (asked === tabId) show({ state: { kind: 'looking', progress } });
    };
    const ask = () => tabs.lookAt({ tabId: asked }, tell);
    try {
      // Once more where the background was stopped while it looked.
      const found = await ask().catch(ask);
      const known = await tabs.recall(asked);
      if (asked === tabId) answer(found, known !== null);
    } catch (error) {
      if (asked === tabId) show({ state: { kind: 'failed', reason: 'internal', detail: String(error) } });
    } finally {
      if (looking === asked) looking = null;
    }
  }

  function answer(found: Look, remembered: boolean): void {
    const isAnother = !isAnswered(found.page);
    answered = found;
    isRemembered = remembered;
    const { page, outcome, silenced, keeping, isOwnPage } = found;
    // No script may run in the extension's own pages.
    const untouched = { marks: isOwnPage ? null : UNMARKED, isSilenceLost: false };
    show({
      state: outcome,
      page,
      silenced,
      canSilence: keeping !== 'unavailable',
      ...(isAnother && untouched),
    });
    if (!isOwnPage) void showWhatIsMarked();
  }

  /** Shows where the marks stand, unless another page is shown by then. */
  async function showMarksOnceKnown(marks: Promise<Shown['marks']>): Promise<void> {
    const of = tabId;
    const page = answered?.page ?? null;
    const known = await marks;
    if (of === tabId && isAnswered(page)) show({ marks: known ?? null });
  }

  const showWhatIsMarked = () =>
    showMarksOnceKnown(tabs.shownMarks(tabId).then((marks) => marks ?? UNMARKED));

  async function mark(match: Match): Promise<void> {
    if (answered?.outcome.kind !== 'compared') return;
    const { text } = answered.outcome.reading.article;
    show({ marks: { kind: 'marking' } });
    const request = { sourceId: match.source.id, text, marks: marksOf(match) };
    await showMarksOnceKnown(
      tabs.showMarks(tabId, request).then((marked) => marked ?? { kind: 'unreachable' }),
    );
  }

  return {
    follow,
    look,
    mark,
    unmark: () => showMarksOnceKnown(tabs.removeMarks(tabId).then(() => UNMARKED)),
    /** Reads anew what is known of the tab. */
    again: () => follow(tabId < 0 ? null : tabId),
    tabId: () => tabId,
    answered: () => answered,
  };
}
