import type { Match } from '../../lib/compare/report.ts';
import { useWords } from '../words-context.ts';
import { strengthOf } from './strength.ts';

const STEPS = { slight: 1, fair: 2, strong: 3 } as const;

/** The sentence of the relation with how much speaks for it, and the reasons on request. */
export function Headline({ match }: { readonly match: Match }) {
  const { answer, reasons } = useWords();
  const strength = strengthOf(match);
  const paired = match.paragraphs.filter((link) => link.article !== null && link.source !== null).length;
  const here = match.paragraphs.filter((link) => link.article !== null).length;
  const note = answer.relationNote(match.relation);
  return (
    <header class="headline">
      <h1 tabIndex={-1}>{answer.relation(match.relation, match.precedence.first)}</h1>
      {note !== '' && <p class="quiet">{note}</p>}
      <details class="why">
        <summary>
          <span class="meter" aria-hidden="true">
            {[1, 2, 3].map((step) => (
              <i key={step} class={step <= STEPS[strength] ? 'full' : ''} />
            ))}
          </span>
          <strong>{answer.strength[strength]}</strong>
          {here > 0 && <span class="quiet">{answer.counterparts(paired, here)}</span>}
        </summary>
        <h2 class="label">{answer.why}</h2>
        <ul>
          {match.reasons.map((reason, index) => (
            <li key={index}>{reasons.say(reason)}</li>
          ))}
        </ul>
      </details>
    </header>
  );
}
