import { quiet } from '../lib/background/silence.ts';
import type { Words } from '../lib/wording/words.ts';
import type { PanelState } from './panel-state.ts';
import { useWords } from './words-context.ts';

interface AnnouncementProps {
  readonly state: PanelState;
  /** Ids of the sources of which the reader said that the page is no copy. */
  readonly silenced?: readonly string[] | undefined;
  /** Two pages were compared with each other, and no sources. */
  readonly isPair?: boolean | undefined;
}

/** What a screen reader hears when the state changes; progress is not read out step by step. It has to outlive the state. */
export function Announcement(props: AnnouncementProps) {
  const words = useWords();
  return (
    <p class="hidden" role="status">
      {announced(props, words)}
    </p>
  );
}

function announced({ state, silenced = [], isPair = false }: AnnouncementProps, words: Words): string {
  const { states, answer, actions, panel } = words;
  if (state.kind === 'unseen' || state.kind === 'closed') return panel[state.kind];
  if (state.kind === 'looking') return states.looking;
  if (state.kind === 'skipped') return states.skipped(state.reason).title;
  if (state.kind === 'failed') return isPair ? actions.directGone : states.failed(state.reason).title;
  const { report, silenced: set } = quiet(state.report, silenced);
  const [best] = report.matches;
  if (best === undefined && isPair) return actions.directNone;
  if (best === undefined) return set.length > 0 ? actions.onlySilenced : states.none(report.sourcesSearched);
  const title = best.source.title ?? answer.untitled;
  return `${answer.relation(best.relation, best.precedence.first)}: ${title}`;
}
