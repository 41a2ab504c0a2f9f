import { useEffect } from 'preact/hooks';
import type { Words } from '../../lib/wording/words.ts';
import '../base.css';
import '../match/match.css';
import type { PopupProps, PopupState } from '../popup-state.ts';
import { useWords } from '../words-context.ts';
import { Found } from './Found.tsx';
import { Keep } from './Keep.tsx';
import { Looking } from './Looking.tsx';
import { Notes } from './Notes.tsx';
import { Plain } from './Plain.tsx';
import './popup.css';
import { WhatWasRead } from './WhatWasRead.tsx';

/** The toolbar popup: one state at a time, from the sentence of the answer down to its details. */
export function Popup(props: PopupProps) {
  const words = useWords();
  const { state, actions } = props;
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
  }, [words]);
  const keep = <Keep keeping={props.keeping ?? 'not-kept'} onKeepAsSource={actions.onKeepAsSource} />;
  return (
    <div class="popup">
      <div class="bar-top">
        <span class="wordmark">{words.states.product}</span>
        <button type="button" class="bare" onClick={actions.onOpenWelcome}>
          {words.states.settings}
        </button>
      </div>
      <p class="hidden" role="status">
        {announcement(state, words)}
      </p>
      <main data-state={state.kind}>
        <StateView {...props} />
      </main>
      {state.kind === 'compared' && keep}
    </div>
  );
}

function StateView({ state, actions, originals = {} }: PopupProps) {
  const { states } = useWords();
  switch (state.kind) {
    case 'looking':
      return <Looking progress={state.progress} onCancel={actions.onCancel} />;
    case 'skipped':
      return <Plain {...states.skipped(state.reason)} />;
    case 'failed':
      return (
        <Plain {...states.failed(state.reason)}>
          <button type="button" class="primary" onClick={actions.onRetry}>
            {states.retry}
          </button>
          {state.detail !== '' && (
            <details>
              <summary>{states.detail}</summary>
              <pre dir="auto">{state.detail}</pre>
            </details>
          )}
        </Plain>
      );
    case 'compared': {
      const { reading, report } = state;
      return (
        <>
          {report.matches.length === 0 ? (
            <>
              <Plain
                title={states.none(report.sourcesSearched)}
                why={states.noneWhy(report.wordsRead)}
                advice={states.noneAdvice}
              />
              <Notes reading={reading} report={report} />
            </>
          ) : (
            <Found reading={reading} report={report} actions={actions} originals={originals} />
          )}
          <WhatWasRead reading={reading} />
        </>
      );
    }
  }
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
