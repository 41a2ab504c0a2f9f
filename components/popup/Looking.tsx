import type { Progress } from '../../lib/compare/outcome.ts';
import { useWords } from '../words-context.ts';

interface LookingProps {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** Shown until the answer is there. The style sheet keeps it unseen for the first 300 ms. */
export function Looking({ progress, onCancel }: LookingProps) {
  const { states } = useWords();
  const said = progress === null ? states.looking : states.stage(progress.stage);
  const isCounted = progress !== null && progress.total > 0;
  return (
    <section class="looking">
      <h1>{said}</h1>
      {isCounted ? (
        <progress value={progress.done} max={progress.total} aria-label={said} />
      ) : (
        <progress aria-label={said} />
      )}
      <button type="button" onClick={onCancel}>
        {states.cancel}
      </button>
    </section>
  );
}
