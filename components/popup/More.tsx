import { useEffect, useRef } from 'preact/hooks';
import type { Match } from '../../lib/compare/report.ts';
import type { MoreView, PopupActions } from '../popup-state.ts';
import { useWords } from '../words-context.ts';
import './more.css';
import { OtherTabs } from './OtherTabs.tsx';
import { SearchForm } from './SearchForm.tsx';

interface MoreProps {
  readonly view: MoreView;
  readonly match: Match | undefined;
  readonly isPrivate: boolean;
  readonly actions: PopupActions;
  readonly onView: (view: MoreView | null) => void;
}

/** What is done less often with an answer, over the footer: a list, or the form of one of its entries. */
export function More({ view, match, isPrivate, actions, onView }: MoreProps) {
  const { actions: words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef(document.activeElement);
  useEffect(() => place.current?.focus(), [view]);
  useEffect(() => () => giveBack(opener.current), []);
  return (
    <div
      class="more-list"
      id="more"
      ref={place}
      tabindex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The same key would close the popup; in Firefox it does, before the popup hears of it.
        event.preventDefault();
        onView(view === 'list' ? null : 'list');
      }}
    >
      {view === 'list' ? (
        <List match={match} isPrivate={isPrivate} actions={actions} onView={onView} />
      ) : (
        <>
          <button type="button" class="bare back" onClick={() => onView('list')}>
            {words.back}
          </button>
          {view === 'search' ? (
            <SearchForm match={match} actions={actions} />
          ) : (
            <OtherTabs actions={actions} onDone={() => onView(null)} />
          )}
        </>
      )}
    </div>
  );
}

function giveBack(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
}

function List({ match, isPrivate, actions, onView }: Omit<MoreProps, 'view'>) {
  const { actions: words } = useWords();
  return (
    <>
      <button type="button" onClick={() => onView('search')}>
        {words.search}
      </button>
      {!isPrivate && (
        <>
          <button type="button" onClick={() => onView('tabs')}>
            {words.compareTab}
          </button>
          <button type="button" onClick={actions.onLookUp}>
            {words.lookUp}
          </button>
        </>
      )}
      <button type="button" onClick={actions.onOpenPanel}>
        {words.sidePanel}
      </button>
      {match !== undefined && !isPrivate && (
        <button
          type="button"
          aria-describedby="not-copy-why"
          onClick={() => {
            actions.onSilence(match, true);
            onView(null);
          }}
        >
          {words.notCopy}
          <span class="quiet" id="not-copy-why">
            {words.notCopyWhy}
          </span>
        </button>
      )}
    </>
  );
}
