import { useEffect, useState } from 'preact/hooks';
import type { Match } from '../../lib/compare/report.ts';
import { ENGINE_NAMES, ENGINES, type Engine } from '../../lib/search-words/engines.ts';
import { queryOf, type SearchWord } from '../../lib/search-words/search-words.ts';
import type { PopupActions } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface SearchFormProps {
  /** The match that is shown; what outlived its rewording is named. */
  readonly match: Match | undefined;
  readonly actions: Pick<PopupActions, 'onSuggest' | 'onSearch'>;
}

/** The words of a search, to be read and changed before anybody hears of them. */
export function SearchForm({ match, actions }: SearchFormProps) {
  const { actions: words } = useWords();
  const [found, setFound] = useState<readonly SearchWord[] | null>(null);
  const [query, setQuery] = useState('');
  const [engine, setEngine] = useState<Engine>(ENGINES[0]);
  useEffect(() => {
    const suggest = async () => {
      const suggestion = await actions.onSuggest(match);
      setFound(suggestion.words);
      setQuery(queryOf(suggestion.words));
      setEngine(suggestion.engine);
    };
    void suggest();
  }, [match]);
  const survived = found?.filter((word) => word.survived).map(({ text }) => text) ?? [];
  return (
    <form
      class="search-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (query.trim() !== '') actions.onSearch(engine, query.trim());
      }}
    >
      <label>
        <span class="label">{words.searchField}</span>
        <textarea
          rows={3}
          dir="auto"
          value={query}
          disabled={found === null}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p role="status" class="quiet">
        {found === null && words.searchWait}
        {found?.length === 0 && words.searchFailed}
        {survived.length > 0 && words.survived(survived)}
      </p>
      <p class="search-row">
        <label>
          <span class="label">{words.engine}</span>{' '}
          <select value={engine} onChange={(event) => setEngine(asEngine(event.currentTarget.value))}>
            {ENGINES.map((each) => (
              <option key={each} value={each}>
                {ENGINE_NAMES[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="primary" disabled={query.trim() === ''}>
          {words.openSearch}
        </button>
      </p>
      <p class="quiet">{words.searchWhy}</p>
    </form>
  );
}

function asEngine(value: string): Engine {
  return ENGINES.find((engine) => engine === value) ?? ENGINES[0];
}
