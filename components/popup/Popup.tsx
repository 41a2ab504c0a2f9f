import { useEffect } from 'preact/hooks';
import { quiet } from '../../lib/background/silence.ts';
import type { Match } from '../../lib/compare/report.ts';
import type { Words } from '../../lib/wording/words.ts';
import '../base.css';
import '../match/map.css';
import '../match/match.css';
import { SpokenChoice } from '../match/SpeakingMarks.tsx';
import type { PopupProps, PopupState } from '../popup-state.ts';
import { Wordmark } from '../Wordmark.tsx';
import { useWords } from '../words-context.ts';
import { Compared } from './Compared.tsx';
import { Looking } from './Looking.tsx';
import './popup.css';
import { SelectionBar } from './SelectionBar.tsx';
import { Site } from './Site.tsx';
import { Failed, Skipped } from './Unread.tsx';

/** The toolbar popup: one state at a time, from the sentence of the answer down to its details. */
export function Popup(props: PopupProps) {
  const words = useWords();
  const { state, silenced } = withoutSilenced(props);
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
  }, [words]);
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
        <SelectionBar
          state={props.state}
          isSelected={props.isSelected ?? false}
          waiting={props.waiting ?? 'no'}
          actions={props.actions}
        />
      </header>
      <p class="hidden" role="status">
        {announcement(state, silenced.length > 0, words)}
      </p>
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
  const { state, actions, silencedMatches, site } = props;
  if (state.kind === 'compared')
    return <Compared {...props} reading={state.reading} report={state.report} silenced={silencedMatches} />;
  return (
    <main data-state={state.kind}>
      {state.kind === 'looking' && <Looking progress={state.progress} onCancel={actions.onCancel} />}
      {state.kind === 'skipped' && <Skipped reason={state.reason} />}
      {state.kind === 'failed' && <Failed {...state} onRetry={actions.onRetry} />}
      {site && <Site site={site} onTurn={actions.onTurnSite} />}
    </main>
  );
}

/** What a screen reader hears when the state changes; progress is not read out step by step. */
function announcement(state: PopupState, isSilenced: boolean, { states, answer, actions }: Words): string {
  if (state.kind === 'looking') return states.looking;
  if (state.kind === 'skipped') return states.skipped(state.reason).title;
  if (state.kind === 'failed') return states.failed(state.reason).title;
  const [best] = state.report.matches;
  if (best === undefined)
    return isSilenced ? actions.onlySilenced : states.none(state.report.sourcesSearched);
  const title = best.source.title ?? answer.untitled;
  return `${answer.relation(best.relation, best.precedence.first)}: ${title}`;
}
