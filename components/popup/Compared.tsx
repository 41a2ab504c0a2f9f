import { useState } from 'preact/hooks';
import type { Match, Report } from '../../lib/compare/report.ts';
import type { ArticleReading } from '../../lib/document/reading.ts';
import { isOfTheWeb } from '../OutsideLink.tsx';
import type { PopupProps } from '../popup-state.ts';
import { useWords } from '../words-context.ts';
import { Footer } from './Footer.tsx';
import { Found } from './Found.tsx';
import { Notes } from './Notes.tsx';
import { Plain } from './Plain.tsx';
import { WhatWasRead } from './WhatWasRead.tsx';

interface ComparedProps extends Omit<PopupProps, 'state'> {
  readonly reading: ArticleReading;
  readonly report: Report;
}

/** A finished comparison: the match that is shown, or that there is none, and what can be done with it. */
export function Compared({
  reading,
  report,
  actions,
  keeping = 'not-kept',
  originals = {},
  marks,
}: ComparedProps) {
  const { states } = useWords();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shown = report.matches.find(({ source }) => source.id === chosenId) ?? report.matches[0];
  const choose = (next: Match) => {
    setChosenId(next.source.id);
    document.documentElement.scrollTop = 0;
  };
  return (
    <>
      <main data-state={shown === undefined ? 'none' : 'found'} data-relation={shown?.relation}>
        {shown === undefined ? (
          <Plain
            title={states.none(report.sourcesSearched)}
            why={states.noneWhy(report.wordsRead)}
            advice={states.noneAdvice}
          >
            <Notes reading={reading} report={report} />
          </Plain>
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
        <WhatWasRead reading={reading} />
      </main>
      <Footer
        keeping={keeping}
        onKeepAsSource={actions.onKeepAsSource}
        otherUrl={shown && otherUrl(shown)}
        onOpenLink={actions.onOpenLink}
      />
    </>
  );
}

/** Where the text is missing, the answer itself holds the button that opens the original and reads it. */
function otherUrl({ source, sourceText }: Match): string | null {
  return source.url !== undefined && sourceText !== null && isOfTheWeb(source.url) ? source.url : null;
}
