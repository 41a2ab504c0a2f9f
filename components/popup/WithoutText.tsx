import type { Match } from '../../lib/compare/report.ts';
import { isOfTheWeb } from '../OutsideLink.tsx';
import type { OriginalState } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface WithoutTextProps {
  readonly match: Match;
  readonly original: OriginalState;
  readonly onOpenOriginal: (sourceId: string) => void;
}

/** Said in place of the changes where the corpus holds fingerprints only, with the way to see them. */
export function WithoutText({ match, original, onOpenOriginal }: WithoutTextProps) {
  const { answer } = useWords();
  const canOpen = match.source.url !== undefined && isOfTheWeb(match.source.url);
  return (
    <section class="notice offer" aria-labelledby="fingerprints-title">
      <h2 id="fingerprints-title">{answer.fingerprintsOnly}</h2>
      <p>
        {answer.fingerprintsOnlyWhy} {canOpen && answer.fingerprintsOpen}
      </p>
      {original !== 'not-opened' && <p role="status">{answer.original[original]}</p>}
      {canOpen && (
        <button
          type="button"
          class="primary"
          disabled={original === 'opening'}
          onClick={() => onOpenOriginal(match.source.id)}
        >
          {answer.openToSee}
        </button>
      )}
    </section>
  );
}
