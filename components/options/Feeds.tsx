import type { FeedsProps, ListedFeed } from '../library-state.ts';
import { isOfTheWeb } from '../OutsideLink.tsx';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';
import { AddressForm } from './AddressForm.tsx';
import { Confirm } from './Confirm.tsx';
import { FeedCatalogue } from './FeedCatalogue.tsx';

const INTERVALS = ['900000', '3600000', '21600000', '86400000'] as const;

/** Subscriptions, a line to add one by its address, and the catalogue. */
export function Feeds({ feeds, catalogue, refused, actions }: FeedsProps) {
  const words = useSettingsWords().library.feeds;
  return (
    <>
      <p>{words.lead}</p>
      {feeds.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ul class="listing">
          {feeds.map((feed) => (
            <Feed key={feed.address} feed={feed} actions={actions} />
          ))}
        </ul>
      )}
      <AddressForm
        id="feed-address"
        label={words.address}
        example="https://news.example/feed.xml"
        onSubscribe={(address) => actions.onSubscribe(address, {})}
      />
      <p role="status" class={refused === null ? 'hidden' : 'notice'}>
        {refused}
      </p>
      <FeedCatalogue
        catalogue={catalogue}
        subscribed={new Set(feeds.map(({ address }) => address))}
        onSubscribe={actions.onSubscribe}
      />
    </>
  );
}

function Feed({ feed, actions }: { readonly feed: ListedFeed; readonly actions: FeedsProps['actions'] }) {
  const { text } = useWords();
  const { holdings, library } = useSettingsWords();
  const words = library.feeds;
  const { address, isPaused, isGone } = feed;
  const title = feed.title ?? address;
  const at = (ms: number | null) => (ms === null ? words.never : text.date(new Date(ms).toISOString()));
  const hasNext = !isPaused && !isGone && Number.isFinite(feed.nextAt);
  const about = [
    ...(feed.lang === null ? [] : [text.language(feed.lang)]),
    words.count(feed.taken),
    `${words.lastFetch}: ${at(feed.askedAt)}`,
    ...(hasNext ? [`${words.nextFetch}: ${at(feed.nextAt)}`] : []),
    ...(isPaused ? [words.paused] : []),
  ];
  return (
    <li class="wide">
      <div>
        <strong class="title">
          <bdi>{title}</bdi>
        </strong>
        <span class="quiet meta">
          {about.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
        <span class="block" role="status">
          {feed.isBusy && words.fetching}
        </span>
        {isGone && <span class="block">{words.gone}</span>}
        {!isGone && feed.problem !== null && <span class="block mistake">{feed.problem}</span>}
        {!isGone && feed.hasMoved && isOfTheWeb(address) && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {holdings.openAddress}
          </a>
        )}
        {!isGone && <FeedChoices feed={feed} onChange={(change) => actions.onChange(address, change)} />}
      </div>
      <div class="tools">
        {!isGone && (
          <>
            <button
              type="button"
              class="bare"
              disabled={feed.isBusy}
              aria-label={words.fetchNow(title)}
              onClick={() => actions.onFetchNow(address)}
            >
              {words.fetchNowShort}
            </button>
            <button
              type="button"
              class="bare"
              aria-label={isPaused ? words.resume(title) : words.pause(title)}
              onClick={() => actions.onChange(address, { isPaused: !isPaused })}
            >
              {isPaused ? words.resumeShort : words.pauseShort}
            </button>
          </>
        )}
        <Confirm
          label={words.removeShort}
          fullLabel={words.remove(title)}
          onConfirm={() => actions.onUnsubscribe(address)}
        />
      </div>
    </li>
  );
}

interface FeedChoicesProps {
  readonly feed: ListedFeed;
  readonly onChange: (change: Parameters<FeedsProps['actions']['onChange']>[1]) => void;
}

function FeedChoices({ feed: { fixedMs, wholeStories }, onChange }: FeedChoicesProps) {
  const words = useSettingsWords().library.feeds;
  return (
    <>
      <label class="row">
        {words.interval}
        <select
          value={fixedMs === null ? 'auto' : String(fixedMs)}
          onChange={({ currentTarget: { value } }) =>
            onChange({ fixedMs: value === 'auto' ? null : Number(value) })
          }
        >
          <option value="auto">{words.intervals.auto}</option>
          {INTERVALS.map((ms) => (
            <option key={ms} value={ms}>
              {words.intervals[ms]}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={wholeStories}
          onChange={(event) => onChange({ wholeStories: event.currentTarget.checked })}
        />
        {words.wholeStories}
      </label>
    </>
  );
}
