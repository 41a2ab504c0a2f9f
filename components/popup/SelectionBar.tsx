import type { PopupActions, PopupState } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface SelectionBarProps {
  readonly state: PopupState;
  /** Whether enough is selected on the page to be compared. */
  readonly isSelected: boolean;
  readonly actions: Pick<PopupActions, 'onCompareSelection' | 'onComparePage'>;
}

/** Says that only a selection was compared, or offers it, above whatever the answer is. */
export function SelectionBar({ state, isSelected, actions }: SelectionBarProps) {
  const { onPage } = useWords();
  if (state.kind === 'looking') return null;
  if (state.kind === 'compared' && state.reading.surroundings !== undefined)
    return (
      <div class="selection-bar">
        <strong>{onPage.selectionCompared}</strong>
        <button type="button" onClick={actions.onComparePage}>
          {onPage.wholePage}
        </button>
      </div>
    );
  if (!isSelected) return null;
  return (
    <div class="selection-bar">
      <button type="button" onClick={actions.onCompareSelection}>
        {onPage.selectionOffered}
      </button>
    </div>
  );
}
