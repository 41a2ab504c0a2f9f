import type { PopupActions, PopupProps, PopupState } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface SelectionBarProps {
  readonly state: PopupState;
  /** Whether enough is selected on the page to be compared. */
  readonly isSelected: boolean;
  readonly waiting: NonNullable<PopupProps['waiting']>;
  readonly actions: Pick<PopupActions, 'onCompareSelection' | 'onComparePage' | 'onStopWaiting'>;
}

/** Says that the page waits for another, that only a selection was compared, or offers that; above the answer. */
export function SelectionBar({ state, isSelected, waiting, actions }: SelectionBarProps) {
  const { onPage, actions: words } = useWords();
  if (waiting !== 'no')
    return (
      <div class="selection-bar">
        <strong role="status">{waiting === 'failed' ? words.compareFailed : words.waiting}</strong>
        <button type="button" onClick={actions.onStopWaiting}>
          {words.stopWaiting}
        </button>
      </div>
    );
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
