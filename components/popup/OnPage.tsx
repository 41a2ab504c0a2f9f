import type { Match } from '../../lib/compare/report.ts';
import type { MarkKind } from '../../lib/compare/marks.ts';
import type { MarksState, PopupActions } from '../popup-state.ts';
import { useWords } from '../words-context.ts';
import './on-page.css';

interface OnPageProps {
  readonly match: Match;
  readonly marks: MarksState;
  readonly actions: Pick<PopupActions, 'onShowOnPage' | 'onRemoveMarks'>;
}

/** Marks the match on the page itself, and takes the marks off again; with them, what each means. */
export function OnPage({ match, marks, actions }: OnPageProps) {
  const { onPage } = useWords();
  const isMarked = marks.kind === 'marked' && marks.found > 0 && marks.sourceId === match.source.id;
  return (
    <section class="on-page" aria-label={onPage.legend}>
      {isMarked ? (
        <button type="button" onClick={actions.onRemoveMarks}>
          {onPage.remove}
        </button>
      ) : (
        <button type="button" disabled={marks.kind === 'marking'} onClick={() => actions.onShowOnPage(match)}>
          {onPage.show}
        </button>
      )}
      <Said match={match} marks={marks} />
      {isMarked && (
        <ul class="legend">
          {marks.kinds.map((kind) => (
            <li key={kind} class={`on-page-mark ${kind}`}>
              <KindName kind={kind} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How many places were found again, or why there are no marks; said aloud too. */
function Said({ match, marks }: Pick<OnPageProps, 'match' | 'marks'>) {
  const { onPage } = useWords();
  if (marks.kind === 'unmarked' || marks.kind === 'marking') return <span role="status" />;
  if (marks.kind !== 'marked') return <span role="status">{onPage[marks.kind]}</span>;
  if (marks.sourceId !== match.source.id) return <span role="status" />;
  if (marks.found === 0) return <span role="status">{onPage.noneFound}</span>;
  return (
    <span role="status">
      {onPage.marked(marks.found)} {marks.missing > 0 && onPage.notFoundAgain(marks.missing)}
    </span>
  );
}

function KindName({ kind }: { readonly kind: MarkKind }) {
  const { answer, onPage } = useWords();
  return <>{kind === 'quotation' ? onPage.alteredQuotation : answer.paragraph(kind, false)}</>;
}
