import type { Match } from '../../lib/compare/report.ts';
import type { Article } from '../../lib/document/document.ts';
import type { Span } from '../../lib/text/span.ts';
import { Facts } from '../match/Facts.tsx';
import { Quotations } from '../match/Quotations.tsx';
import { SpeakingMarks } from '../match/SpeakingMarks.tsx';
import { SideBySide } from './SideBySide.tsx';

interface FullMatchProps {
  readonly match: Match & { readonly sourceText: string };
  readonly article: Article;
  /** Opens the other story at a paragraph of it. */
  readonly onOpenPassage: (paragraph: Span) => void;
}

/** Everything that was found about one source whose text is at hand. */
export function FullMatch({ match, article, onOpenPassage }: FullMatchProps) {
  return (
    <SpeakingMarks>
      <div class="findings">
        <Quotations match={match} article={article} />
        <Facts match={match} article={article} />
      </div>
      {match.paragraphs.length > 0 && (
        <SideBySide match={match} article={article} onOpenPassage={onOpenPassage} />
      )}
    </SpeakingMarks>
  );
}
