import { useState } from 'preact/hooks';
import { useSettingsWords } from '../settings-words-context.ts';

/** So many are drawn before the reader asks for more: a list of 10,000 must not hold the page up. */
const STEP = 50;

interface HostListProps {
  readonly title: string;
  readonly hosts: readonly string[];
  /** Of `hosts`, those that the browser gives no access to. */
  readonly withoutAccess?: readonly string[];
  /** "Remove news.example" */
  readonly removeLabel: (host: string) => string;
  readonly onRemove: (host: string) => void;
}

/** Sites by name, each with a button that takes it from the list. */
export function HostList({ title, hosts, withoutAccess = [], removeLabel, onRemove }: HostListProps) {
  const { welcome, options } = useSettingsWords();
  const [shown, setShown] = useState(STEP);
  const lost = new Set(withoutAccess);
  return (
    <>
      <ul class="hosts" aria-label={title}>
        {hosts.slice(0, shown).map((host) => (
          <li key={host}>
            <span>
              <bdi>{host}</bdi>
              {lost.has(host) && <span class="tag warn">{options.when.noAccess}</span>}
            </span>
            <button type="button" class="bare" aria-label={removeLabel(host)} onClick={() => onRemove(host)}>
              {welcome.remove}
            </button>
          </li>
        ))}
      </ul>
      {hosts.length > shown && (
        <button type="button" onClick={() => setShown(shown + 10 * STEP)}>
          {options.showMore(hosts.length - shown)}
        </button>
      )}
    </>
  );
}
