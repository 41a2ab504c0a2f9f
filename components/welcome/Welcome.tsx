import '../base.css';
import type { WelcomeProps } from '../welcome-state.ts';
import { Wordmark } from '../Wordmark.tsx';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';
import { usePage } from '../use-page.ts';
import { Demonstration } from './Demonstration.tsx';
import { Picture } from './Picture.tsx';
import './welcome.css';
import { WhenChoice } from '../when/WhenChoice.tsx';

/** Shown once after installing: what it does, what it never does, when to look, and stories to try it on. */
export function Welcome({ state, actions }: WelcomeProps) {
  const { lang, dir } = useWords();
  const { welcome } = useSettingsWords();
  usePage({ lang, dir });
  return (
    <main class="welcome">
      <header>
        <div>
          <Wordmark />
          <h1>{welcome.title}</h1>
          <p class="lead">{welcome.lead}</p>
        </div>
        <Picture />
      </header>
      <div class="promises">
        <Promises title={welcome.does} items={welcome.doesList} kind="does" />
        <Promises title={welcome.never} items={welcome.neverList} kind="never" />
      </div>
      <section>
        <WhenChoice state={state} actions={actions} />
        <Unsaved isSo={state.unsaved === 'when'} />
        <p class="quiet">
          {welcome.whenWhy}{' '}
          <button type="button" class="bare" onClick={actions.onOpenOptions}>
            {welcome.openSettings}
          </button>
        </p>
      </section>
      <KeepRead
        isOn={state.keepRead}
        isUnsaved={state.unsaved === 'keepRead'}
        onKeepRead={actions.onKeepRead}
      />
      <section aria-labelledby="how-title">
        <h2 id="how-title">{welcome.how}</h2>
        <ol class="steps">
          {welcome.howSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Demonstration links={state.demonstration} />
    </main>
  );
}

interface PromisesProps {
  readonly title: string;
  readonly items: readonly string[];
  readonly kind: 'does' | 'never';
}

function Promises({ title, items, kind }: PromisesProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class={kind}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function Unsaved({ isSo }: { readonly isSo: boolean }) {
  const { options } = useSettingsWords();
  return (
    <p role="status" class={isSo ? 'notice' : 'hidden'}>
      {isSo ? options.notSaved : ''}
    </p>
  );
}

interface KeepReadProps {
  readonly isOn: boolean;
  readonly isUnsaved: boolean;
  readonly onKeepRead: (keepRead: boolean) => void;
}

/** Off until it is chosen. */
function KeepRead({ isOn, isUnsaved, onKeepRead }: KeepReadProps) {
  const { options } = useSettingsWords();
  return (
    <section aria-labelledby="keep-title">
      <h2 id="keep-title">{options.section.keep}</h2>
      <p>{options.keep.lead}</p>
      <label class="check">
        <input type="checkbox" checked={isOn} onChange={(event) => onKeepRead(event.currentTarget.checked)} />
        <span>
          <strong>{options.keep.on}</strong> <span class="quiet">{options.keep.onWhy}</span>
        </span>
      </label>
      <Unsaved isSo={isUnsaved} />
    </section>
  );
}
