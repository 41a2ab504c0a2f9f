import { useState } from 'preact/hooks';
import '../base.css';
import type { AddressProps, PackAtAddress } from '../address-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { Wordmark } from '../Wordmark.tsx';
import { useWords } from '../words-context.ts';
import { usePage } from '../use-page.ts';
import './address.css';

/** Packs that stay at their address: what looking up there sends, which there are, and looking one article up. */
export function AddressPage({ state, actions }: AddressProps) {
  const { lang, dir } = useWords();
  const { atAddress: words } = useSettingsWords();
  usePage({ lang, dir }, `${words.title} – Wireprint`);
  return (
    <main class="address">
      <header>
        <Wordmark />
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <section aria-labelledby="sends">
        <h2 id="sends">{words.sends}</h2>
        <ul>
          {words.sendsList.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>{words.guess}</p>
      </section>
      <section aria-label={words.title}>
        {state.packs.length === 0 && <p class="quiet">{words.none}</p>}
        {state.article !== null && state.packs.length > 0 && (
          <p>
            <bdi>{state.article}</bdi>
          </p>
        )}
        <ul class="packs">
          {state.packs.map((pack) => (
            <Pack key={pack.address} pack={pack} state={state} actions={actions} />
          ))}
        </ul>
        {state.article === null && state.packs.length > 0 && <p class="quiet">{words.noArticle}</p>}
        <Form state={state} actions={actions} />
      </section>
    </main>
  );
}

function Pack({ pack, state, actions }: AddressProps & { readonly pack: PackAtAddress }) {
  const { atAddress: words } = useSettingsWords();
  return (
    <li>
      <strong>
        <bdi>{pack.name}</bdi>
      </strong>
      <span>{words.about(pack.count, pack.publisher)}</span>
      <span class="quiet" dir="ltr">
        {pack.address}
      </span>
      <span class="acts">
        <button
          type="button"
          class="primary"
          aria-label={words.lookUpIn(pack.name)}
          disabled={state.article === null || state.busy !== null}
          onClick={() => actions.onLookUp(pack.address)}
        >
          {words.lookUp}
        </button>
        <button
          type="button"
          class="bare"
          aria-label={words.removePack(pack.name)}
          disabled={state.busy !== null}
          onClick={() => actions.onRemove(pack.address)}
        >
          {words.remove}
        </button>
      </span>
    </li>
  );
}

function Form({ state, actions }: AddressProps) {
  const { atAddress: words } = useSettingsWords();
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.onAdd(typed.trim());
      }}
    >
      <label for="pack-address">{words.address}</label>
      <input
        id="pack-address"
        type="text"
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        placeholder="https://packs.example/news.pack"
        value={typed}
        aria-invalid={state.problem === 'address'}
        aria-describedby="pack-problem"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" disabled={state.busy !== null}>
        {words.add}
      </button>
      <p role="status">
        {state.busy === 'adding' && words.adding}
        {state.busy === 'looking' && words.looking}
      </p>
      <p id="pack-problem" class="mistake" role="alert">
        {state.problem !== null && words.problem[state.problem]}
      </p>
    </form>
  );
}
