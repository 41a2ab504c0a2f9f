import type { ComponentChildren } from 'preact';
import type { Match } from '../../lib/compare/report.ts';
import type { Article } from '../../lib/document/document.ts';
import { Changes } from '../match/Changes.tsx';
import { Facts } from '../match/Facts.tsx';
import { FurtherMatches } from '../match/FurtherMatches.tsx';
import { Headline } from '../match/Headline.tsx';
import { Quotations } from '../match/Quotations.tsx';
import { SourceCard } from '../match/SourceCard.tsx';
import { SpeakingMarks } from '../match/SpeakingMarks.tsx';
import type { MarksState, OriginalState, PopupActions } from '../popup-state.ts';
import { OnPage } from './OnPage.tsx';
import { WithoutText } from './WithoutText.tsx';

interface FoundProps {
  readonly match: Match;
  readonly matches: readonly Match[];
  readonly article: Article;
  readonly notes: ComponentChildren;
  readonly original: OriginalState;
  readonly marks: MarksState | undefined;
  readonly actions: PopupActions;
  readonly onChoose: (match: Match) => void;
}

/** One match, from the sentence of the relation down to the single words; then the others. */
export function Found({ match, matches, article, notes, original, marks, actions, onChoose }: FoundProps) {
  return (
    <>
      <Headline match={match} />
      <SourceCard match={match} onOpenLink={actions.onOpenLink} />
      {notes}
      {hasText(match) && marks && <OnPage match={match} marks={marks} actions={actions} />}
      {hasText(match) ? (
        <SpeakingMarks>
          <Quotations match={match} article={article} />
          <Facts match={match} article={article} />
          {match.paragraphs.length > 0 && (
            <Changes
              key={match.source.id}
              match={match}
              article={article}
              onChooseParagraph={actions.onGoToMark}
              onOpenPassage={(span) => actions.onOpenPassage(match, span)}
            />
          )}
        </SpeakingMarks>
      ) : (
        <WithoutText match={match} original={original} onOpenOriginal={actions.onOpenOriginal} />
      )}
      <FurtherMatches matches={matches} chosen={match} onChoose={onChoose} />
    </>
  );
}

function hasText(match: Match): match is Match & { readonly sourceText: string } {
  return match.sourceText !== null;
}
