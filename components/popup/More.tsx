import type { Match } from '../../lib/compare/report.ts';
import type { PopupActions } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface MoreProps {
  readonly match: Match | undefined;
  readonly isPrivate: boolean;
  readonly actions: PopupActions;
  readonly onDone: () => void;
}

/** What is done less often with an answer, in a list that opens over the footer. */
export function More({ match, isPrivate, actions, onDone }: MoreProps) {
  const { actions: words } = useWords();
  return (
    <div class="more-list">
      {match !== undefined && !isPrivate && (
        <button
          type="button"
          aria-describedby="not-copy-why"
          onClick={() => {
            actions.onSilence(match, true);
            onDone();
          }}
        >
          {words.notCopy}
          <span class="quiet" id="not-copy-why">
            {words.notCopyWhy}
          </span>
        </button>
      )}
    </div>
  );
}
