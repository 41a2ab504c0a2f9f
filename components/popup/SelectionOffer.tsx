import type { PopupActions } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

/**
 * Enough is selected on the page to be compared in its place. It is known late, so it stands where it moves nothing
 * that the reader may be about to press.
 */
export function SelectionOffer({ onCompare }: { readonly onCompare: PopupActions['onCompareSelection'] }) {
  const { onPage } = useWords();
  return (
    <div class="selection-bar">
      <button type="button" onClick={onCompare}>
        {onPage.selectionOffered}
      </button>
    </div>
  );
}
