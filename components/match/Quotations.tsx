import type { Match } from '../../lib/compare/report.ts';
import type { QuotationFinding } from '../../lib/evidence/findings.ts';
import type { Article } from '../../lib/document/document.ts';
import { useWords } from '../words-context.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Texts } from '../../lib/side-by-side/paragraph-edits.ts';
import { quotationEdits } from './quotation-edits.ts';

interface QuotationsProps {
  readonly match: Match & { readonly sourceText: string };
  readonly article: Article;
}

/** Quotations whose words or speaker changed, each beside the original; the others in one sentence. */
export function Quotations({ match, article }: QuotationsProps) {
  const { answer } = useWords();
  const changed = match.quotations.filter(isChanged);
  const others = countOthers(match.quotations);
  const texts = { article: article.text, source: match.sourceText, pairs: match.pairs };
  if (match.quotations.length === 0) return null;
  return (
    <section aria-labelledby="quotations-title" class="quotations">
      <h2 id="quotations-title">{answer.alteredQuotations(changed.length)}</h2>
      <ul>
        {changed.map((finding) => (
          <li key={finding.article.start}>
            <Quotation
              finding={finding}
              texts={texts}
              langs={{ source: match.source.lang, article: article.lang }}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 && <p class="quiet">{answer.otherQuotations(others, changed.length > 0)}</p>}
    </section>
  );
}

interface QuotationProps {
  readonly finding: QuotationFinding;
  readonly texts: Texts;
  readonly langs: { readonly source: string | undefined; readonly article: string | undefined };
}

function Quotation({ finding, texts, langs }: QuotationProps) {
  const { answer } = useWords();
  const edits = quotationEdits(finding, texts);
  return (
    <figure class="quotation">
      <figcaption>
        {finding.speaker !== null && <bdi class="speaker">{finding.speaker}</bdi>}
        <span>{answer.quotation(finding.kind)}</span>
      </figcaption>
      <div class="beside">
        <div>
          <h3>{answer.wordingThere}</h3>
          <blockquote dir="auto" lang={langs.source}>
            <MarkedText edits={edits} side="source" />
          </blockquote>
        </div>
        <div>
          <h3>{answer.wordingHere}</h3>
          <blockquote dir="auto" lang={langs.article}>
            <MarkedText edits={edits} side="article" />
          </blockquote>
        </div>
      </div>
    </figure>
  );
}

function isChanged({ kind }: QuotationFinding): boolean {
  return kind === 'altered' || kind === 'speaker-changed';
}

function countOthers(findings: readonly QuotationFinding[]): (readonly [QuotationFinding['kind'], number])[] {
  const kinds = ['identical', 'trimmed', 'absent'] as const;
  return kinds
    .map((kind) => [kind, findings.filter((finding) => finding.kind === kind).length] as const)
    .filter(([, n]) => n > 0);
}
