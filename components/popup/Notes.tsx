import type { Report } from '../../lib/compare/report.ts';
import type { ArticleReading } from '../../lib/document/reading.ts';
import { useWords } from '../words-context.ts';

/** What makes the answer less sure than it looks: suspected loss, disguised letters, a language fall-back. */
export function Notes({ reading, report }: { readonly reading: ArticleReading; readonly report: Report }) {
  const { states, reasons } = useWords();
  const notes = [
    ...reading.suspected.map((kind) => states.suspected(kind)),
    ...report.notes.map(reasons.say),
  ];
  if (notes.length === 0) return null;
  return (
    <section class="notice" aria-label={states.notes}>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
