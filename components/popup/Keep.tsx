import type { Keeping } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface KeepProps {
  readonly keeping: Keeping;
  readonly onKeepAsSource: () => void;
}

/** Keeps the article of this tab as a source; always at hand under the answer. */
export function Keep({ keeping, onKeepAsSource }: KeepProps) {
  const { answer } = useWords();
  const isAsked = keeping === 'not-kept' || keeping === 'failed';
  return (
    <footer class="keep">
      {isAsked ? (
        <button type="button" onClick={onKeepAsSource} aria-describedby="keep-why">
          {answer.keep[keeping]}
        </button>
      ) : (
        <strong role="status">{answer.keep[keeping]}</strong>
      )}
      <span class="quiet" id="keep-why">
        {answer.keepWhy}
      </span>
    </footer>
  );
}
