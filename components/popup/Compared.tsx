import { useState } from 'preact/hooks';
import type { Match, Report } from '../../lib/compare/report.ts';
import type { ArticleReading } from '../../lib/document/reading.ts';
import { Silenced } from '../match/Silenced.tsx';
import { useChosen } from '../match/use-chosen.ts';
import type { MoreView, PopupProps } from '../popup-state.ts';
import { useWords } from '../words-context.ts';
import { Footer } from './Footer.tsx';
import { Found } from './Found.tsx';
import { Notes } from './Notes.tsx';
import { Searched } from './Searched.tsx';
import { Site } from './Site.tsx';
import { Unmatched } from './Unmatched.tsx';
import { WhatWasRead } from './WhatWasRead.tsx';

interface ComparedProps extends Omit<PopupProps, 'state' | 'silenced'> {
  readonly reading: ArticleReading;
  readonly report: Report;
  /** The matches that the reader has set aside, and that are not in the report. */
  readonly silenced: readonly Match[];
}

/** A finished comparison: the match that is shown, or that there is none, and what can be done with it. */
export function Compared({
  reading,
  report,
  actions,
  keeping = 'not-kept',
  unkept = null,
  originals = {},
  marks,
  silenced,
  isSilenceLost,
  isSelected = false,
  site,
}: ComparedProps) {
  const { actions: words } = useWords();
  const [more, setMore] = useState<MoreView | null>(null);
  const [shown, choose] = useChosen(report.matches);
  return (
    <>
      <main data-state={shown === undefined ? 'none' : 'found'} data-relation={shown?.relation}>
        {shown === undefined ? (
          <Unmatched report={report} isSilenced={silenced.length > 0}>
            <Notes reading={reading} report={report} />
            <button type="button" onClick={() => setMore('search')}>
              {words.search}
            </button>
          </Unmatched>
        ) : (
          <Found
            match={shown}
            matches={report.matches}
            article={reading.article}
            notes={<Notes reading={reading} report={report} />}
            original={originals[shown.source.id] ?? 'not-opened'}
            marks={marks}
            actions={actions}
            onChoose={choose}
          />
        )}
        {isSilenceLost && <p role="alert">{words.notCopyFailed}</p>}
        <Silenced matches={silenced} onUndo={(match) => actions.onSilence(match, false)} />
        <WhatWasRead reading={reading} />
        {/* These two come late: there is nothing below them that they could move. */}
        {shown === undefined && silenced.length === 0 && (
          <Searched total={report.sourcesSearched} onList={actions.onListSearched} />
        )}
        {site && <Site site={site} onTurn={actions.onTurnSite} />}
      </main>
      <Footer
        keeping={keeping}
        isOffering={isSelected && reading.surroundings === undefined}
        unkept={unkept}
        match={shown}
        actions={actions}
        more={more}
        onMore={setMore}
      />
    </>
  );
}
