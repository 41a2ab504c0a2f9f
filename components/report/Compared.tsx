import { quiet } from '../../lib/background/silence.ts';
import type { Outcome } from '../../lib/compare/outcome.ts';
import type { Match } from '../../lib/compare/report.ts';
import { FurtherMatches } from '../match/FurtherMatches.tsx';
import { Headline } from '../match/Headline.tsx';
import { Silenced } from '../match/Silenced.tsx';
import { useChosen } from '../match/use-chosen.ts';
import { SourceCard } from '../match/SourceCard.tsx';
import { OnPage } from '../popup/OnPage.tsx';
import { Notes } from '../popup/Notes.tsx';
import { Plain } from '../popup/Plain.tsx';
import { Searched } from '../popup/Searched.tsx';
import { Unmatched } from '../popup/Unmatched.tsx';
import { WhatWasRead } from '../popup/WhatWasRead.tsx';
import { isOfTheWeb } from '../OutsideLink.tsx';
import { lazy } from '../lazy.tsx';
import type { ReportProps } from '../report-state.ts';
import { useWords } from '../words-context.ts';
import { Exports } from './Exports.tsx';
import { FullMatch } from './FullMatch.tsx';
import { ThisPage } from './ThisPage.tsx';

/** Drawn after the texts: it reads all of them. */
const FamilyTree = lazy(() => import('./FamilyTree.tsx').then((loaded) => loaded.FamilyTree));

type ComparedProps = Extract<Outcome, { kind: 'compared' }> & Omit<ReportProps, 'state'>;

/** A finished comparison, whole: one match at a time with both texts, then the others. */
export function Compared(props: ComparedProps) {
  const {
    reading,
    actions,
    silenced = [],
    isSilenceLost,
    canSilence = false,
    isPair = false,
    onPage,
  } = props;
  const { answer, actions: words } = useWords();
  const { report, silenced: set } = quiet(props.report, silenced);
  const [match, choose] = useChosen(report.matches);
  const notes = <Notes reading={reading} report={report} />;
  const rest = (
    <>
      {isSilenceLost && <p role="alert">{words.notCopyFailed}</p>}
      <Silenced matches={set} onUndo={(one) => actions.onSilence(one, false)} />
      <WhatWasRead reading={reading} />
    </>
  );
  if (match === undefined && isPair)
    return (
      <>
        <Plain title={words.directNone} why={words.directNoneWhy} advice="">
          {notes}
        </Plain>
        {rest}
      </>
    );
  if (match === undefined)
    return (
      <>
        <Unmatched report={report} isSilenced={set.length > 0}>
          {notes}
        </Unmatched>
        {rest}
        {set.length === 0 && <Searched total={report.sourcesSearched} onList={actions.onListSearched} />}
      </>
    );
  return (
    <>
      {isPair && <p class="label">{words.direct}</p>}
      <Headline match={match} />
      <div class="findings">
        <SourceCard match={match} isNamed onOpenLink={actions.onOpenLink} />
        <ThisPage article={reading.article} onOpenLink={actions.onOpenLink} />
      </div>
      {notes}
      {hasText(match) && onPage && <OnPage match={match} {...onPage} />}
      {hasText(match) ? (
        <FullMatch
          key={match.source.id}
          match={match}
          article={reading.article}
          onOpenPassage={(span) => actions.onOpenPassage(match, span)}
        />
      ) : (
        <section class="notice offer" aria-labelledby="fingerprints-title">
          <h2 id="fingerprints-title">{answer.fingerprintsOnly}</h2>
          <p>
            {answer.fingerprintsOnlyWhy}{' '}
            {match.source.url !== undefined && isOfTheWeb(match.source.url) && answer.fingerprintsInPopup}
          </p>
        </section>
      )}
      {canSilence && (
        <p class="not-copy">
          <button
            type="button"
            aria-describedby="not-copy-why"
            onClick={() => actions.onSilence(match, true)}
          >
            {words.notCopy}
          </button>{' '}
          <span class="quiet" id="not-copy-why">
            {words.notCopyWhy}
          </span>
        </p>
      )}
      <Exports
        key={`exports ${match.source.id}`}
        onSave={(format, excerptsOnly) => actions.onSave(match, format, excerptsOnly)}
      />
      <FamilyTree article={reading.article} matches={report.matches} chosen={match} onChoose={choose} />
      <FurtherMatches matches={report.matches} chosen={match} onChoose={choose} />
      {rest}
    </>
  );
}

function hasText(match: Match): match is Match & { readonly sourceText: string } {
  return match.sourceText !== null;
}
