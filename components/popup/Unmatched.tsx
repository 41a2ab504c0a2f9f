import type { ComponentChildren } from 'preact';
import type { Report } from '../../lib/compare/report.ts';
import { useWords } from '../words-context.ts';
import { Plain } from './Plain.tsx';

interface UnmatchedProps {
  readonly report: Report;
  /** The reader has set aside the matches that there were. */
  readonly isSilenced: boolean;
  readonly children: ComponentChildren;
}

/** Nothing was found, or nothing besides what the reader said is no copy. */
export function Unmatched({ report, isSilenced, children }: UnmatchedProps) {
  const { states, actions } = useWords();
  if (isSilenced)
    return (
      <Plain title={actions.onlySilenced} why={actions.onlySilencedWhy} advice="">
        {children}
      </Plain>
    );
  return (
    <Plain
      title={states.none(report.sourcesSearched)}
      why={states.noneWhy(report.wordsRead)}
      advice={states.noneAdvice}
    >
      {children}
    </Plain>
  );
}
