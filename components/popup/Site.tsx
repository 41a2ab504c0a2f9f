import type { PopupActions, SiteView } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface SiteProps {
  readonly site: SiteView;
  readonly onTurn: PopupActions['onTurnSite'];
}

/** Whether this site is looked at by itself, and the button that changes it; the question to the browser is asked in the click. */
export function Site({ site: { state, isRefused }, onTurn }: SiteProps) {
  const { site: words } = useWords();
  return (
    <section class="site-state" aria-label={words.title} data-site={state}>
      <p role="status" class="quiet">
        {isRefused ? words.refused : words.state[state]}
      </p>
      <button type="button" onClick={() => onTurn(state !== 'watched')}>
        {state === 'watched' ? words.turnOff : words.turnOn}
      </button>
    </section>
  );
}
