import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../lib/compare/outcome.ts';
import type { Match } from '../../lib/compare/report.ts';
import '../base.css';
import { FurtherMatches } from '../match/FurtherMatches.tsx';
import { Headline } from '../match/Headline.tsx';
import '../match/map.css';
import '../match/match.css';
import { SourceCard } from '../match/SourceCard.tsx';
import { Looking } from '../popup/Looking.tsx';
import { Notes } from '../popup/Notes.tsx';
import { Plain } from '../popup/Plain.tsx';
import '../popup/popup.css';
import { Failed, Skipped } from '../popup/Unread.tsx';
import { WhatWasRead } from '../popup/WhatWasRead.tsx';
import type { ReportProps } from '../report-state.ts';
import { Wordmark } from '../Wordmark.tsx';
import { useWords } from '../words-context.ts';
import { Exports } from './Exports.tsx';
import { FullMatch } from './FullMatch.tsx';
import './report.css';
import { ThisPage } from './ThisPage.tsx';
import { useOpenWhenPrinted } from './use-open-when-printed.ts';

/** The full report in a tab of its own: what the popup says, then both texts side by side. */
export function Report({ state, actions }: ReportProps) {
  const { lang, dir, report, states } = useWords();
  const title = state.kind === 'compared' ? state.reading.article.title : undefined;
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
    document.title = [report.title, title, states.product].filter(Boolean).join(' · ');
  }, [lang, dir, report, states, title]);
  useOpenWhenPrinted();
  return (
    <div class="report">
      <header class="bar-top">
        <Wordmark />
        <span class="quiet">{report.title}</span>
        <button type="button" class="bare" onClick={actions.onOpenWelcome}>
          {states.settings}
        </button>
      </header>
      <main data-state={state.kind}>
        {state.kind === 'looking' && <Looking progress={state.progress} onCancel={actions.onCancel} />}
        {state.kind === 'skipped' && <Skipped reason={state.reason} />}
        {state.kind === 'failed' && <Failed {...state} onRetry={actions.onRetry} />}
        {state.kind === 'compared' && <Compared {...state} actions={actions} />}
      </main>
    </div>
  );
}

type ComparedProps = Extract<Outcome, { kind: 'compared' }> & Pick<ReportProps, 'actions'>;

function Compared({ reading, report, actions }: ComparedProps) {
  const { states, answer } = useWords();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const match = report.matches.find(({ source }) => source.id === chosenId) ?? report.matches[0];
  const choose = (next: Match) => {
    setChosenId(next.source.id);
    document.documentElement.scrollTop = 0;
  };
  if (match === undefined)
    return (
      <>
        <Plain
          title={states.none(report.sourcesSearched)}
          why={states.noneWhy(report.wordsRead)}
          advice={states.noneAdvice}
        >
          <Notes reading={reading} report={report} />
        </Plain>
        <WhatWasRead reading={reading} />
      </>
    );
  return (
    <>
      <Headline match={match} />
      <div class="findings">
        <SourceCard match={match} onOpenLink={actions.onOpenLink} />
        <ThisPage article={reading.article} onOpenLink={actions.onOpenLink} />
      </div>
      <Notes reading={reading} report={report} />
      {hasText(match) ? (
        <FullMatch key={match.source.id} match={match} article={reading.article} />
      ) : (
        <section class="notice" aria-labelledby="fingerprints-title">
          <h2 id="fingerprints-title">{answer.fingerprintsOnly}</h2>
          <p>{answer.fingerprintsOnlyWhy}</p>
        </section>
      )}
      <Exports
        key={`exports ${match.source.id}`}
        onSave={(format, excerptsOnly) => actions.onSave(match, format, excerptsOnly)}
      />
      <FurtherMatches matches={report.matches} chosen={match} onChoose={choose} />
      <WhatWasRead reading={reading} />
    </>
  );
}

function hasText(match: Match): match is Match & { readonly sourceText: string } {
  return match.sourceText !== null;
}
