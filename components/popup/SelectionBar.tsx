import type { PopupActions, PopupProps, PopupState } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface SelectionBarProps {
  readonly state: PopupState;
  readonly waiting: NonNullable<PopupProps['waiting']>;
  readonly actions: Pick<PopupActions, 'onComparePage' | 'onStopWaiting'>;
}

/** Says that the page waits for another, or that only a selection was compared; above the answer. */
export function SelectionBar({ state, waiting, actions }: SelectionBarProps) {
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
  if (state.kind !== 'compared' || state.reading.surroundings === undefined) return null;
  return (
    <div class="selection-bar">
      <strong>{onPage.selectionCompared}</strong>
      <button type="button" onClick={actions.onComparePage}>
        {onPage.wholePage}
      </button>
    </div>
  );
}
