import { useEffect } from 'preact/hooks';
import type { Words } from '../../lib/wording/words.ts';
import '../base.css';
import '../match/match.css';
import type { PopupProps, PopupState } from '../popup-state.ts';
import { useWords } from '../words-context.ts';
import { Compared } from './Compared.tsx';
import { Looking } from './Looking.tsx';
import { Plain } from './Plain.tsx';
import './popup.css';

/** The toolbar popup: one state at a time, from the sentence of the answer down to its details. */
export function Popup(props: PopupProps) {
  const words = useWords();
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
  }, [words]);
  return (
    <div class="popup">
      <div class="bar-top">
        <span class="wordmark">{words.states.product}</span>
        <button type="button" class="bare" onClick={props.actions.onOpenWelcome}>
          {words.states.settings}
        </button>
      </div>
      <p class="hidden" role="status">
        {announcement(props.state, words)}
      </p>
      <StateView {...props} />
    </div>
  );
}

function StateView(props: PopupProps) {
  const { states } = useWords();
  const { state, actions } = props;
  switch (state.kind) {
    case 'looking':
      return (
        <main data-state="looking">
          <Looking progress={state.progress} onCancel={actions.onCancel} />
        </main>
      );
    case 'skipped':
      return (
        <main data-state="skipped">
          <Plain {...states.skipped(state.reason)} />
        </main>
      );
    case 'failed':
      return (
        <main data-state="failed">
          <Plain {...states.failed(state.reason)}>
            <button type="button" class="primary" onClick={actions.onRetry}>
              {states.retry}
            </button>
            {state.detail !== '' && <Detail text={state.detail} />}
          </Plain>
        </main>
      );
    case 'compared':
      return <Compared {...props} reading={state.reading} report={state.report} />;
  }
}

function Detail({ text }: { readonly text: string }) {
  const { states } = useWords();
  return (
    <details>
      <summary>{states.detail}</summary>
      <pre dir="auto">{text}</pre>
    </details>
  );
}

/** What a screen reader hears when the state changes; progress is not read out step by step. */
function announcement(state: PopupState, { states, answer }: Words): string {
  switch (state.kind) {
    case 'looking':
      return states.looking;
    case 'skipped':
      return states.skipped(state.reason).title;
    case 'failed':
      return states.failed(state.reason).title;
    case 'compared': {
      const [best] = state.report.matches;
      if (best === undefined) return states.none(state.report.sourcesSearched);
      const title = best.source.title ?? answer.untitled;
      return `${answer.relation(best.relation, best.precedence.first)}: ${title}`;
    }
  }
}
