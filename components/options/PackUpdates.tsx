import type { PacksProps, PackSubscription } from '../library-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';
import { Confirm } from './Confirm.tsx';
import { megabytes } from './megabytes.ts';

interface OfSubscription {
  readonly subscription: PackSubscription;
}

/** When a pack was fetched last and will be next, what is being fetched now, and what went wrong. */
export function PackNews({ subscription }: OfSubscription) {
  const { text } = useWords();
  const { holdings, library } = useSettingsWords();
  const words = library.feeds;
  const { askedAt, nextAt, problem, isBusy, progress } = subscription;
  const at = (ms: number | null) => (ms === null ? words.never : text.date(new Date(ms).toISOString()));
  const about = [
    `${words.lastFetch}: ${at(askedAt)}`,
    ...(Number.isFinite(nextAt) ? [`${words.nextFetch}: ${at(nextAt)}`] : []),
  ];
  return (
    <>
      <span class="quiet meta">
        {about.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <span class="block" role="status">
        {isBusy && words.fetching}
      </span>
      {isBusy && progress !== null && (
        <>
          <progress aria-label={words.fetching} value={progress.done} max={Math.max(1, progress.total)} />
          <span class="quiet block" aria-hidden="true">
            {holdings.bytes(megabytes(progress.done), megabytes(progress.total))}
          </span>
        </>
      )}
      {!isBusy && problem !== null && <span class="block mistake">{problem}</span>}
    </>
  );
}

interface PackToolsProps extends OfSubscription {
  readonly name: string;
  readonly actions: PacksProps['actions'];
  /** Nothing has come from it yet: with the subscription all of it goes. */
  readonly isComing?: boolean;
}

export function PackTools({ subscription, name, actions, isComing = false }: PackToolsProps) {
  const { holdings, library } = useSettingsWords();
  const words = library.feeds;
  const { address, isBusy } = subscription;
  return (
    <>
      {isBusy ? (
        <button type="button" class="bare" onClick={() => actions.onStop(address)}>
          {library.add.cancel}
        </button>
      ) : (
        <button
          type="button"
          class="bare"
          aria-label={words.fetchNow(name)}
          onClick={() => actions.onFetchNow(address)}
        >
          {words.fetchNowShort}
        </button>
      )}
      <Confirm
        label={isComing ? words.removeShort : holdings.noUpdates}
        fullLabel={isComing ? words.remove(name) : holdings.noUpdatesOf(name)}
        onConfirm={() => actions.onUnsubscribe(address)}
      />
    </>
  );
}
