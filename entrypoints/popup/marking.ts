import type { Match } from '../../lib/compare/report.ts';
import { further, type PopupStage } from './popup-stage.ts';

export const UNMARKED = { kind: 'unmarked' } as const;

/** The marks on the page of the popup's tab: what of them is there, and what the reader does with them. */
export function markingOf({ tabId, answered, show }: PopupStage) {
  return {
    async showWhatIsMarked(): Promise<void> {
      const marks = await (await further()).shownMarks(tabId);
      if (marks !== null) show({ marks });
    },
    async mark(match: Match): Promise<void> {
      const outcome = answered()?.outcome;
      if (outcome?.kind !== 'compared') return;
      show({ marks: { kind: 'marking' } });
      const marked = await (await further()).markMatch(tabId, match, outcome.reading.article.text);
      show({ marks: marked ?? { kind: 'unreachable' } });
    },
    async unmark(): Promise<void> {
      await (await further()).removeMarks(tabId);
      show({ marks: UNMARKED });
    },
  };
}
