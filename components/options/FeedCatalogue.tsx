import { useState } from 'preact/hooks';
import type { CatalogueEntry } from '../../lib/feed/catalogue.ts';
import type { FeedsProps } from '../library-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';

interface FeedCatalogueProps {
  readonly catalogue: readonly CatalogueEntry[];
  /** Addresses. */
  readonly subscribed: ReadonlySet<string>;
  readonly onSubscribe: FeedsProps['actions']['onSubscribe'];
}

/** Feeds that are known to be open, by language: one click subscribes, and nothing is fetched before. */
export function FeedCatalogue({ catalogue, subscribed, onSubscribe }: FeedCatalogueProps) {
  const { text } = useWords();
  const words = useSettingsWords().library.feeds;
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const fits = ({ publisher, lang }: CatalogueEntry) =>
    `${publisher} ${lang} ${text.language(lang)}`.toLocaleLowerCase().includes(wanted);
  const byLanguage = [...Map.groupBy(catalogue.filter(fits), ({ lang }) => lang)]
    .map(([lang, entries]) => ({ name: text.language(lang), entries }))
    .sort((a, b) => b.entries.length - a.entries.length || a.name.localeCompare(b.name));
  return (
    <details class="catalogue">
      <summary>{words.catalogue}</summary>
      <p class="quiet">{words.catalogueWhy(catalogue.length)}</p>
      <label class="search">
        <span class="label">{words.searchCatalogue}</span>
        <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </label>
      <p role="status" class="quiet">
        {byLanguage.length === 0 && words.nothingFound}
      </p>
      {byLanguage.map(({ name, entries }) => (
        <div key={name} class="part">
          <h3>{name}</h3>
          <ul class="listing">
            {entries.map(({ address, publisher, lang, licence }) => (
              <li key={address} class="wide">
                <div>
                  <bdi lang={lang}>{publisher}</bdi>
                  <span class="quiet block" lang="en" dir="ltr">
                    {licence}
                  </span>
                </div>
                {subscribed.has(address) ? (
                  <span class="tag">{words.subscribed}</span>
                ) : (
                  <button
                    type="button"
                    aria-label={words.subscribeTo(publisher)}
                    onClick={() => onSubscribe(address, { title: publisher, lang })}
                  >
                    {words.subscribe}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
