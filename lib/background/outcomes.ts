import type { Outcome } from '../compare/outcome.ts';
import { isSamePage, type Page } from '../protocol/page.ts';
import { jsonSize, newestWithin, SESSION_BUDGETS } from './budget.ts';
import type { Remembered, Session } from './session.ts';
import { createTurns } from './turns.ts';

export interface Outcomes {
  /** The outcome of that very page in that tab, or null where it is not known (any more). */
  get(tabId: number, page: Page): Promise<Outcome | null>;
  /** What was found last in that tab, and of which page; null where nothing is known (any more). */
  last(tabId: number): Promise<Pick<Remembered, 'page' | 'outcome'> | null>;
  put(tabId: number, page: Page, outcome: Outcome): Promise<void>;
  forget(tabId: number): Promise<void>;
  forgetAll(): Promise<void>;
}

/**
 * Remembers what was found in each tab, so that the popup has its answer although the background was
 * stopped since. Outcomes are remembered whole, since the popup must draw at once; when the budget is full
 * the oldest go, and are worked out anew if they are asked for; so do in time those of closed tabs, which
 * nobody asks for again. All are one value, the oldest first, so
 * that a background stopped at any line leaves either the old list or the new.
 */
export function createOutcomes(session: Session, budget: number = SESSION_BUDGETS.outcomes): Outcomes {
  const inTurn = createTurns();
  const list = async () => (await session.get('outcomes')) ?? [];
  const last = async (tabId: number) => (await list()).find((entry) => entry.tabId === tabId) ?? null;

  return {
    async get(tabId, page) {
      const entry = await last(tabId);
      return entry !== null && isSamePage(entry.page, page) ? entry.outcome : null;
    },
    last,
    put: (tabId, page, outcome) =>
      inTurn(async () => {
        const others = (await list()).filter((entry) => entry.tabId !== tabId);
        const size = jsonSize(outcome);
        const entries = size > budget ? others : [...others, { tabId, page, size, outcome }];
        await session.set(
          'outcomes',
          newestWithin(entries, (entry) => entry.size, budget),
        );
      }),
    forget: (tabId) =>
      inTurn(async () => {
        const entries = await list();
        const others = entries.filter((entry) => entry.tabId !== tabId);
        if (others.length < entries.length) await session.set('outcomes', others);
      }),
    forgetAll: () => inTurn(() => session.set('outcomes', [])),
  };
}
