import { quiet } from '../../lib/background/silence.ts';
import type { Match } from '../../lib/compare/report.ts';
import { Announcement } from '../Announcement.tsx';
import '../base.css';
import '../match/map.css';
import '../match/match.css';
import { SpokenChoice } from '../match/SpeakingMarks.tsx';
import type { PopupProps, PopupState } from '../popup-state.ts';
import { Wordmark } from '../Wordmark.tsx';
import { useWords } from '../words-context.ts';
import { usePage } from '../use-page.ts';
import { Compared } from './Compared.tsx';
import { Looking } from './Looking.tsx';
import './popup.css';
import { SelectionBar } from './SelectionBar.tsx';
import { SelectionOffer } from './SelectionOffer.tsx';
import { Site } from './Site.tsx';
import { Failed, Skipped } from './Unread.tsx';

/** The toolbar popup: one state at a time, from the sentence of the answer down to its details. */
export function Popup(props: PopupProps) {
  const words = useWords();
  const { state, silenced } = withoutSilenced(props);
  usePage(words);
  return (
    <div class="popup">
      <header class="bar-top">
        <Wordmark />
        <nav>
          {hasMatches(props.state) && (
            <button type="button" class="bare" onClick={props.actions.onOpenReport}>
              {words.report.title}
            </button>
          )}
          <button type="button" class="bare" onClick={props.actions.onOpenWelcome}>
            {words.states.settings}
          </button>
        </nav>
        <SelectionBar state={props.state} waiting={props.waiting ?? 'no'} actions={props.actions} />
      </header>
      <Announcement state={props.state} silenced={props.silenced} />
      <SpokenChoice.Provider
        value={{ isSpoken: props.spokenMarks ?? true, onChange: props.actions.onSpeakMarks }}
      >
        <StateView {...props} state={state} silencedMatches={silenced} />
      </SpokenChoice.Provider>
    </div>
  );
}

function hasMatches(state: PopupState): boolean {
  return state.kind === 'compared' && state.report.matches.length > 0;
}

/** The state as the reader wants to see it: what they said is no copy stands beside the report, not in it. */
function withoutSilenced({ state, silenced = [] }: PopupProps): {
  readonly state: PopupState;
  readonly silenced: readonly Match[];
} {
  if (state.kind !== 'compared') return { state, silenced: [] };
  const quieted = quiet(state.report, silenced);
  return { state: { ...state, report: quieted.report }, silenced: quieted.silenced };
}

function StateView(props: PopupProps & { readonly silencedMatches: readonly Match[] }) {
  const { state, actions, silencedMatches, site, isSelected = false } = props;
  if (state.kind === 'compared')
    return <Compared {...props} reading={state.reading} report={state.report} silenced={silencedMatches} />;
  return (
    <main data-state={state.kind}>
      {state.kind === 'looking' && <Looking progress={state.progress} onCancel={actions.onCancel} />}
      {state.kind === 'skipped' && <Skipped reason={state.reason} />}
      {state.kind === 'failed' && <Failed {...state} onRetry={actions.onRetry} />}
      {isSelected && state.kind !== 'looking' && <SelectionOffer onCompare={actions.onCompareSelection} />}
      {site && <Site site={site} onTurn={actions.onTurnSite} />}
    </main>
  );
}
