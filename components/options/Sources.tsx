import { useEffect, useState } from 'preact/hooks';
import type { ListedSource, SourceOrder, SourcesProps } from '../library-state.ts';
import { SOURCE_ORDERS } from '../library-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';
import { megabytes } from './megabytes.ts';
import { Confirm } from './Confirm.tsx';

/** The reader's own sources: searched, sorted, pinned and deleted, one page of the list at a time. */
export function Sources(props: SourcesProps) {
  const { state, query, isUnreadable = false, actions } = props;
  const { sources } = useSettingsWords().library;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = state?.rows;
  // What is no longer shown is no longer chosen.
  useEffect(() => setChosen(new Set()), [rows]);
  if (isUnreadable)
    return (
      <div class="notice">
        <p>{sources.unreadable}</p>
        {actions.onRepair && (
          <button type="button" onClick={actions.onRepair}>
            {sources.repair}
          </button>
        )}
      </div>
    );
  if (state === null) return null;
  if (state.total === 0)
    return (
      <>
        <Removed removed={props.removed} />
        <p class="quiet">{sources.none}</p>
      </>
    );
  const choose = (id: string, isChosen: boolean) => {
    const others = [...chosen].filter((one) => one !== id);
    setChosen(new Set(isChosen ? [...others, id] : others));
  };
  return (
    <>
      <p>{sources.summary(state.total, megabytes(state.bytes))}</p>
      <Removed removed={props.removed} />
      <Search query={query} onQuery={actions.onQuery} />
      {state.matching === 0 ? (
        <p class="quiet" role="status">
          {sources.noneFound}
        </p>
      ) : (
        <ul class="listing">
          {state.rows.map((source) => (
            <Row
              key={source.id}
              source={source}
              isChosen={chosen.has(source.id)}
              onChoose={(isChosen) => choose(source.id, isChosen)}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {chosen.size > 0 && (
        <Confirm label={sources.removeChosen(chosen.size)} onConfirm={() => actions.onRemove([...chosen])} />
      )}
      <Pages {...props} matching={state.matching} />
    </>
  );
}

/** The last that was deleted can be brought back. */
function Removed({ removed }: { removed: SourcesProps['removed'] }) {
  const { sources } = useSettingsWords().library;
  if (!removed) return <p role="status" class="hidden" />;
  return (
    <div class="notice" role="status">
      {sources.removed(removed.count)}{' '}
      <button type="button" onClick={removed.onUndo}>
        {sources.undo}
      </button>
    </div>
  );
}

function Search({
  query,
  onQuery,
}: {
  query: SourcesProps['query'];
  onQuery: SourcesProps['actions']['onQuery'];
}) {
  const { sources } = useSettingsWords().library;
  // Here first: the list comes later than the next letter, and must not take it away.
  const [typed, setTyped] = useState(query.search);
  const search = (text: string) => {
    setTyped(text);
    onQuery({ ...query, search: text, offset: 0 });
  };
  return (
    <div class="row search" role="search">
      <label>
        <span class="label">{sources.search}</span>
        <input type="search" value={typed} onInput={(event) => search(event.currentTarget.value)} />
      </label>
      <label>
        <span class="label">{sources.order}</span>
        <select
          value={query.order}
          onChange={(event) =>
            onQuery({ ...query, order: event.currentTarget.value as SourceOrder, offset: 0 })
          }
        >
          {SOURCE_ORDERS.map((order) => (
            <option key={order} value={order}>
              {sources.orders[order]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface RowProps {
  readonly source: ListedSource;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly actions: SourcesProps['actions'];
}

function Row({ source, isChosen, onChoose, actions }: RowProps) {
  const { text } = useWords();
  const { sources } = useSettingsWords().library;
  const title = source.title ?? sources.untitled;
  const { id, pinned } = source;
  const about = [
    sources.origin[source.origin],
    ...(source.firstSeen === null ? [] : [text.date(new Date(source.firstSeen).toISOString())]),
    sources.kilobytes(Math.max(1, Math.round(source.bytes / 1000))),
  ];
  return (
    <li>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={sources.select(title)}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <strong class="title">
          <bdi>{title}</bdi>
          {pinned && <span class="tag">{sources.pinned}</span>}
        </strong>
        <span class="quiet meta">
          {source.site !== null && <bdi>{source.site}</bdi>}
          {about.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      <div class="tools">
        <button
          type="button"
          class="bare"
          aria-label={pinned ? sources.unpin(title) : sources.pin(title)}
          onClick={() => actions.onPin(id, !pinned)}
        >
          {pinned ? sources.unpinShort : sources.pinShort}
        </button>
        <Confirm
          label={sources.removeShort}
          fullLabel={sources.remove(title)}
          onConfirm={() => actions.onRemove([id])}
        />
      </div>
    </li>
  );
}

function Pages({ query, pageSize, matching, actions }: SourcesProps & { readonly matching: number }) {
  const { sources } = useSettingsWords().library;
  if (matching <= pageSize && query.offset === 0) return null;
  const { offset } = query;
  const go = (to: number) => actions.onQuery({ ...query, offset: Math.max(0, to) });
  return (
    <div class="row pages" role="group" aria-label={sources.pages}>
      <button type="button" disabled={offset === 0} onClick={() => go(offset - pageSize)}>
        {sources.previous}
      </button>
      <span role="status">
        {sources.place(Math.min(offset + 1, matching), Math.min(offset + pageSize, matching), matching)}
      </span>
      <button type="button" disabled={offset + pageSize >= matching} onClick={() => go(offset + pageSize)}>
        {sources.next}
      </button>
    </div>
  );
}
