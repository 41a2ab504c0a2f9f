import type { Match } from '../../lib/compare/report.ts';
import type { FactFinding } from '../../lib/evidence/findings.ts';
import type { Article } from '../../lib/document/document.ts';
import type { Span } from '../../lib/text/span.ts';
import { slice } from '../../lib/text/span.ts';
import { useWords } from '../words-context.ts';

interface FactsProps {
  readonly match: Match & { readonly sourceText: string };
  readonly article: Article;
}

/** As many as leave the paragraph map in reach. */
const SHOWN = 5;

/** Facts that differ: what kind, how it reads there, how it reads here. */
export function Facts({ match, article }: FactsProps) {
  const { answer } = useWords();
  const { facts } = match;
  if (facts.length === 0) return null;
  const texts = {
    article: { text: article.text, lang: article.lang },
    source: { text: match.sourceText, lang: match.source.lang },
  };
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{answer.changedFacts(facts.length)}</h2>
      <FactTable facts={facts.slice(0, SHOWN)} texts={texts} />
      {facts.length > SHOWN && (
        <details>
          <summary>{answer.moreFacts(facts.length - SHOWN)}</summary>
          <FactTable facts={facts.slice(SHOWN)} texts={texts} />
        </details>
      )}
    </section>
  );
}

interface FactText {
  readonly text: string;
  readonly lang: string | undefined;
}

interface FactTableProps {
  readonly facts: readonly FactFinding[];
  readonly texts: { readonly article: FactText; readonly source: FactText };
}

function FactTable({ facts, texts }: FactTableProps) {
  const { answer } = useWords();
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{answer.factKind}</th>
          <th scope="col">{answer.wordingThere}</th>
          <th scope="col">{answer.wordingHere}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact, index) => (
          <tr key={index}>
            <th scope="row">{answer.fact(fact.kind)}</th>
            <FactCell {...texts.source} span={fact.source} />
            <FactCell {...texts.article} span={fact.article} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FactCell({ text, lang, span }: FactText & { readonly span: Span | null }) {
  const { answer } = useWords();
  if (span === null) return <td class="quiet">{answer.missing}</td>;
  return (
    <td class="page-text" dir="auto" lang={lang}>
      {slice(text, span)}
    </td>
  );
}
