import type { FailureReason } from '../../lib/compare/outcome.ts';
import type { Match } from '../../lib/compare/report.ts';
import { isOfTheWeb } from '../OutsideLink.tsx';
import type { Keeping, MoreView, PopupActions } from '../popup-state.ts';
import { useWords } from '../words-context.ts';
import { lazy } from '../lazy.tsx';
import { SelectionOffer } from './SelectionOffer.tsx';

interface FooterProps {
  /** Whether a selection is there to be compared instead. */
  readonly isOffering: boolean;
  readonly keeping: Keeping;
  readonly unkept: FailureReason | null;
  /** The match that is shown, if there is one. */
  readonly match: Match | undefined;
  readonly actions: PopupActions;
  readonly more: MoreView | null;
  readonly onMore: (view: MoreView | null) => void;
}

const More = lazy(() => import('./More.tsx').then((loaded) => loaded.More));

/** What can be done with the answer, always at hand under it; what is done less often is behind one button. */
export function Footer({ isOffering, keeping, unkept, match, actions, more, onMore }: FooterProps) {
  const { answer, states, actions: words } = useWords();
  // Where it is asked again, the button says so too.
  const isAsked = keeping === 'not-kept' || keeping === 'failed';
  const why = keeping === 'failed' && unkept !== null ? states.failed(unkept).title : null;
  const canOpen = match !== undefined && leadsElsewhere(match);
  return (
    <footer class="actions">
      {more !== null && (
        <More
          view={more}
          match={match}
          isPrivate={keeping === 'unavailable'}
          actions={actions}
          onView={onMore}
        />
      )}
      {isOffering && <SelectionOffer onCompare={actions.onCompareSelection} />}
      {canOpen && (
        <button type="button" class="primary" onClick={() => actions.onOpenPassage(match)}>
          {answer.openOriginal}
        </button>
      )}
      {isAsked && (
        <button type="button" onClick={actions.onKeepAsSource} aria-describedby="keep-why">
          {answer.keep[keeping]}
        </button>
      )}
      <strong role="status" class={isAsked ? 'hidden' : undefined}>
        {keeping !== 'not-kept' && answer.keep[keeping]}
      </strong>
      {isAsked && (
        <span
          class={canOpen && why === null ? 'hidden' : 'quiet'}
          id="keep-why"
          role={why === null ? undefined : 'alert'}
        >
          {why ?? answer.keepWhy}
        </span>
      )}
      <button
        type="button"
        class="more"
        aria-label={words.more}
        title={words.more}
        aria-expanded={more !== null}
        onClick={() => onMore(more === null ? 'list' : null)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
    </footer>
  );
}

/** Where the text is missing, the answer itself holds the button that opens the original and reads it. */
function leadsElsewhere({ source, sourceText }: Match): boolean {
  return source.url !== undefined && sourceText !== null && isOfTheWeb(source.url);
}
