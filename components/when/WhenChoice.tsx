import { useEffect, useState } from 'preact/hooks';
import type { WhenToLook } from '../../lib/settings/settings.ts';
import type { WhenActions, WhenState } from '../welcome-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { Sites } from './Sites.tsx';
import './when.css';

const CHOICES: readonly WhenToLook[] = ['on-click', 'chosen-sites', 'everywhere'];

interface WhenChoiceProps {
  /** `h3` under a heading of its own. */
  readonly heading?: 'h2' | 'h3';
  readonly state: WhenState;
  readonly actions: WhenActions;
}

/**
 * When to look. Choosing asks for nothing; where access is needed, a button asks for it, since arrow keys
 * pass through every choice and must not raise the browser's question on the way.
 */
export function WhenChoice({ state, actions, heading: Heading = 'h2' }: WhenChoiceProps) {
  const { welcome, options } = useSettingsWords();
  const [picked, setPicked] = useState(state.when);
  // Access may be refused, or taken back in the browser's own settings while this page is open.
  useEffect(() => setPicked(state.when), [state.when, state.refused]);
  const pick = (when: WhenToLook) => {
    setPicked(when);
    if (when !== 'everywhere') actions.onChooseWhen(when);
  };
  return (
    <fieldset class="when">
      <legend>
        <Heading>{welcome.when}</Heading>
      </legend>
      {state.hasLostEverywhere && <p class="notice">{options.when.everywhereLost}</p>}
      {CHOICES.map((when) => (
        <div key={when} class={`choice${picked === when ? ' picked' : ''}`}>
          <label>
            <input type="radio" name="when" checked={picked === when} onChange={() => pick(when)} />
            <span>
              <strong>{welcome.choice[when].label}</strong>
              <span class="quiet">{welcome.choice[when].why}</span>
            </span>
          </label>
          {when === picked && when === 'chosen-sites' && <Sites state={state} actions={actions} />}
          {when === picked && when === 'everywhere' && state.when !== 'everywhere' && (
            <button type="button" class="primary" onClick={() => actions.onChooseWhen('everywhere')}>
              {welcome.askEverywhere}
            </button>
          )}
        </div>
      ))}
      <p role="status" class={state.refused ? 'notice' : 'hidden'}>
        {state.refused ? welcome.refused : ''}
      </p>
    </fieldset>
  );
}
