import { useWords } from '../words-context.ts';
import type { Topic } from '../../lib/side-by-side/side-rows.ts';

export type Filter = 'all' | Topic;

const FILTERS: readonly Filter[] = ['all', 'quotations', 'facts', 'left-out', 'added'];

interface ToolbarProps {
  readonly filter: Filter;
  readonly counts: Readonly<Record<Filter, number>>;
  /** The place of the current change among those that are shown, from 1; 0 before the first step. */
  readonly at: number;
  readonly all: number;
  readonly hasKeys: boolean;
  readonly onFilter: (filter: Filter) => void;
  readonly onGo: (step: 1 | -1) => void;
  readonly onKeys: (hasKeys: boolean) => void;
}

/** Which rows are shown, and the way from change to change. It stays in sight while the texts scroll. */
export function Toolbar({ filter, counts, at, all, hasKeys, onFilter, onGo, onKeys }: ToolbarProps) {
  const { answer, report, text } = useWords();
  return (
    <>
      {/* A letter that does something by itself must be one that can be switched off: WCAG 2.1.4. */}
      <label class="check">
        <input type="checkbox" checked={hasKeys} onChange={(event) => onKeys(event.currentTarget.checked)} />
        {report.keys}
      </label>
      <div class="side-bar">
        <fieldset>
          <legend class="hidden">{report.filter}</legend>
          {FILTERS.map((each) => (
            <label key={each} class="choice">
              <input
                type="radio"
                name="filter"
                checked={filter === each}
                disabled={counts[each] === 0 && each !== 'all'}
                onChange={() => onFilter(each)}
              />
              {report.filters[each]} <span class="quiet">{text.count(counts[each])}</span>
            </label>
          ))}
        </fieldset>
        <p class="steps">
          <span role="status" class="quiet">
            {at === 0 ? answer.changeCount(all) : report.place(at, all)}
          </span>
          <button type="button" aria-label={report.previous} title={report.previous} onClick={() => onGo(-1)}>
            <span aria-hidden="true">↑</span>
          </button>
          <button type="button" aria-label={report.next} title={report.next} onClick={() => onGo(1)}>
            <span aria-hidden="true">↓</span>
          </button>
        </p>
        <p class="side-heads" aria-hidden="true">
          <span>{answer.otherStory}</span>
          <span>{answer.thisPage}</span>
        </p>
      </div>
    </>
  );
}
