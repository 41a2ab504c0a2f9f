import type { Match } from '../../lib/compare/report.ts';
import type { Span } from '../../lib/text/span.ts';
import { slice } from '../../lib/text/span.ts';
import { useWords } from '../words-context.ts';

interface FactsProps {
  readonly match: Match & { readonly sourceText: string };
  readonly articleText: string;
}

/** Facts that differ, in one table: what kind, how it reads there, how it reads here. */
export function Facts({ match, articleText }: FactsProps) {
  const { answer } = useWords();
  if (match.facts.length === 0) return null;
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{answer.changedFacts(match.facts.length)}</h2>
      <table class="facts">
        <thead>
          <tr>
            <th scope="col">{answer.factKind}</th>
            <th scope="col">{answer.wordingThere}</th>
            <th scope="col">{answer.wordingHere}</th>
          </tr>
        </thead>
        <tbody>
          {match.facts.map((fact, index) => (
            <tr key={index}>
              <th scope="row">{answer.fact(fact.kind)}</th>
              <FactCell text={match.sourceText} span={fact.source} />
              <FactCell text={articleText} span={fact.article} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FactCell({ text, span }: { readonly text: string; readonly span: Span | null }) {
  const { answer } = useWords();
  if (span === null) return <td class="quiet">{answer.missing}</td>;
  return (
    <td class="page-text" dir="auto">
      {slice(text, span)}
    </td>
  );
}
