import { useLayoutEffect, useState } from 'preact/hooks';
import type { Match } from '../../lib/compare/report.ts';

/**
 * The match that is shown, the first until the reader chooses another. What was chosen is read from its top: the page
 * scrolls there, and the focus goes to the headline, since the button that had it is gone.
 */
export function useChosen(matches: readonly Match[]): [Match | undefined, (next: Match) => void] {
  const [chosenId, setChosenId] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (chosenId === null) return;
    document.documentElement.scrollTop = 0;
    document.querySelector<HTMLElement>('.headline h1')?.focus();
  }, [chosenId]);
  const shown = matches.find(({ source }) => source.id === chosenId) ?? matches[0];
  return [shown, (next) => setChosenId(next.source.id)];
}
