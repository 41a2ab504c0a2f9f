import { useState } from 'preact/hooks';
import type { ArticleReading } from '../../lib/document/reading.ts';
import type { Match, Report } from '../../lib/compare/report.ts';
import { Changes } from '../match/Changes.tsx';
import { Facts } from '../match/Facts.tsx';
import { FurtherMatches } from '../match/FurtherMatches.tsx';
import { Headline } from '../match/Headline.tsx';
import { Quotations } from '../match/Quotations.tsx';
import { SourceCard } from '../match/SourceCard.tsx';
import type { OriginalState, PopupProps } from '../popup-state.ts';
import { Notes } from './Notes.tsx';
import { WithoutText } from './WithoutText.tsx';

interface FoundProps {
  readonly reading: ArticleReading;
  readonly report: Report;
  readonly actions: PopupProps['actions'];
  readonly originals: Readonly<Record<string, OriginalState>>;
}

/** The answer where at least one source matches: the strongest first, another on request. */
export function Found({ reading, report, actions, originals }: FoundProps) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const match = report.matches.find(({ source }) => source.id === chosenId) ?? report.matches[0]!;
  const choose = (next: Match) => {
    setChosenId(next.source.id);
    document.documentElement.scrollTop = 0;
  };
  return (
    <>
      <Headline match={match} />
      <SourceCard match={match} onOpenLink={actions.onOpenLink} />
      <Notes reading={reading} report={report} />
      {hasText(match) ? (
        <>
          <Quotations match={match} articleText={reading.article.text} />
          <Facts match={match} articleText={reading.article.text} />
          {match.paragraphs.length > 0 && (
            <Changes key={match.source.id} match={match} articleText={reading.article.text} />
          )}
        </>
      ) : (
        <WithoutText
          match={match}
          original={originals[match.source.id] ?? 'not-opened'}
          onOpenOriginal={actions.onOpenOriginal}
        />
      )}
      <FurtherMatches matches={report.matches} chosen={match} onChoose={choose} />
    </>
  );
}

function hasText(match: Match): match is Match & { readonly sourceText: string } {
  return match.sourceText !== null;
}
