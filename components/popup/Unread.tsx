import type { FailureReason } from '../../lib/compare/outcome.ts';
import type { SkipReason } from '../../lib/document/reading.ts';
import { useWords } from '../words-context.ts';
import { Plain } from './Plain.tsx';

/** There was nothing to compare, and why. */
export function Skipped({ reason }: { readonly reason: SkipReason }) {
  const { states } = useWords();
  return <Plain {...states.skipped(reason)} />;
}

interface FailedProps {
  readonly reason: FailureReason;
  readonly detail: string;
  readonly onRetry: () => void;
}

/** The comparison could not be finished; why, and another try. */
export function Failed({ reason, detail, onRetry }: FailedProps) {
  const { states } = useWords();
  return (
    <Plain {...states.failed(reason)}>
      <button type="button" class="primary" onClick={onRetry}>
        {states.retry}
      </button>
      {detail !== '' && (
        <details>
          <summary>{states.detail}</summary>
          <pre dir="auto">{detail}</pre>
        </details>
      )}
    </Plain>
  );
}
