import { useEffect, useState } from 'preact/hooks';
import type { WelcomeProps, WhenToLook } from '../welcome-state.ts';
import { useWords } from '../words-context.ts';
import { Sites } from './Sites.tsx';

const CHOICES: readonly WhenToLook[] = ['on-click', 'chosen-sites', 'everywhere'];

/**
 * When to look. Choosing asks for nothing; where access is needed, a button asks for it, since arrow keys
 * pass through every choice and must not raise the browser's question on the way.
 */
export function WhenChoice({ state, actions }: WelcomeProps) {
  const { welcome } = useWords();
  const [picked, setPicked] = useState(state.when);
  // Access may be taken back in the browser's own settings while this page is open.
  useEffect(() => setPicked(state.when), [state.when]);
  const pick = (when: WhenToLook) => {
    setPicked(when);
    if (when !== 'everywhere') actions.onChooseWhen(when);
  };
  return (
    <fieldset class="when">
      <legend>
        <h2>{welcome.when}</h2>
      </legend>
      {CHOICES.map((when) => (
        <div key={when} class={`choice${picked === when ? ' picked' : ''}`}>
          <label>
            <input type="radio" name="when" checked={picked === when} onChange={() => pick(when)} />
            <span>
              <strong>{welcome.choice[when].label}</strong>
              <span class="quiet">{welcome.choice[when].why}</span>
            </span>
          </label>
          {when === picked && when === 'chosen-sites' && (
            <Sites sites={state.sites} onAdd={actions.onAddSite} onRemove={actions.onRemoveSite} />
          )}
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
      <p class="quiet">{welcome.whenWhy}</p>
    </fieldset>
  );
}
