import type { ParagraphLink } from '../../lib/align/passage.ts';
import { useWords } from '../words-context.ts';
import { GLYPHS } from './paragraph-kinds.ts';

/** What the signs of the paragraph map mean, and how many rows bear each. */
export function MapLegend({ counts }: { counts: readonly (readonly [ParagraphLink['kind'], number])[] }) {
  const { answer, text } = useWords();
  return (
    <ul class="legend">
      {counts.map(([kind, n]) => (
        <li key={kind}>
          <span class={`sign ${kind}`} aria-hidden="true">
            {GLYPHS[kind]}
          </span>
          {answer.paragraph(kind, false)} {text.count(n)}
        </li>
      ))}
    </ul>
  );
}
