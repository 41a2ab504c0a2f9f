import { useId, useState } from 'preact/hooks';
import { hostOf } from '../../lib/settings/host.ts';
import { useSettingsWords } from '../settings-words-context.ts';

interface HostFormProps {
  /** What the name that is asked for is one of, and what the button says. */
  readonly label: string;
  readonly button: string;
  readonly known: readonly string[];
  readonly onAdd: (host: string) => void;
}

/** One line to add a site by its name or by any of its addresses. */
export function HostForm({ label, button, known, onAdd }: HostFormProps) {
  const { welcome } = useSettingsWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [mistake, setMistake] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const host = hostOf(typed);
    if (host === null) return setMistake(welcome.badSite);
    if (known.includes(host)) return setMistake(welcome.knownSite(host));
    setMistake('');
    setTyped('');
    onAdd(host);
  };
  return (
    <form class="host-form" onSubmit={add}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        placeholder={welcome.siteExample}
        value={typed}
        aria-invalid={mistake !== ''}
        aria-describedby={`${id}-mistake`}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit">{button}</button>
      <p id={`${id}-mistake`} class="mistake" role="alert">
        {mistake}
      </p>
    </form>
  );
}
