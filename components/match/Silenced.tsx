import type { Match } from '../../lib/compare/report.ts';
import { useWords } from '../words-context.ts';
import { siteOf, titleLang } from './SourceCard.tsx';

interface SilencedProps {
  readonly matches: readonly Match[];
  readonly onUndo: (match: Match) => void;
}

/** The matches of which the reader said that the page is no copy, folded away, each with the way back. */
export function Silenced({ matches, onUndo }: SilencedProps) {
  const { actions, answer } = useWords();
  if (matches.length === 0) return null;
  return (
    <details class="silenced">
      <summary>{actions.silenced(matches.length)}</summary>
      <ul>
        {matches.map((match) => {
          const title = match.source.title ?? answer.untitled;
          return (
            <li key={match.source.id}>
              <span>
                <bdi lang={titleLang(match.source)}>{title}</bdi>{' '}
                <span class="quiet">
                  <bdi>{siteOf(match.source) ?? answer.unknownSite}</bdi> ·{' '}
                  {answer.relationShort(match.relation)}
                </span>
              </span>
              <button type="button" aria-label={`${actions.undo}: ${title}`} onClick={() => onUndo(match)}>
                {actions.undo}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
