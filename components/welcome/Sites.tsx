import { useState } from 'preact/hooks';
import { useWords } from '../words-context.ts';
import { hostOf } from './host.ts';

interface SitesProps {
  readonly sites: readonly string[];
  readonly onAdd: (host: string) => void;
  readonly onRemove: (host: string) => void;
}

/** The list of sites that Wireprint looks at by itself, with a line to add one. */
export function Sites({ sites, onAdd, onRemove }: SitesProps) {
  const { welcome } = useWords();
  const [typed, setTyped] = useState('');
  const [mistake, setMistake] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const host = hostOf(typed);
    if (host === null) return setMistake(welcome.badSite);
    if (sites.includes(host)) return setMistake(welcome.knownSite(host));
    setMistake('');
    setTyped('');
    onAdd(host);
  };
  return (
    <div class="sites">
      <h3 id="sites-title">{welcome.sites}</h3>
      {sites.length === 0 ? (
        <p class="quiet">{welcome.noSites}</p>
      ) : (
        <ul aria-labelledby="sites-title">
          {sites.map((host) => (
            <li key={host}>
              <bdi>{host}</bdi>
              <button
                type="button"
                class="bare"
                aria-label={welcome.removeSite(host)}
                onClick={() => onRemove(host)}
              >
                {welcome.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={add}>
        <label for="site">{welcome.siteName}</label>
        <input
          id="site"
          type="text"
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder={welcome.siteExample}
          value={typed}
          aria-invalid={mistake !== ''}
          aria-describedby="site-mistake"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{welcome.addSite}</button>
        <p id="site-mistake" class="mistake" role="alert">
          {mistake}
        </p>
      </form>
    </div>
  );
}
