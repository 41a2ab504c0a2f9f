import { useState } from 'preact/hooks';
import { useSettingsWords } from '../settings-words-context.ts';

/** Lines that are drawn before the reader asks for more. */
const STEP = 50;

interface AccountProps {
  readonly title: string;
  readonly lines: readonly { readonly what: string; readonly why: string }[];
}

/** What was left out, and why: folded, since most readers are content with the number. */
export function Account({ title, lines }: AccountProps) {
  const { options } = useSettingsWords();
  const [shown, setShown] = useState(STEP);
  if (lines.length === 0) return null;
  return (
    <details class="account">
      <summary>{title}</summary>
      <ul>
        {lines.slice(0, shown).map(({ what, why }, index) => (
          <li key={index}>
            <bdi>{what}</bdi> <span class="quiet">{why}</span>
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <button type="button" onClick={() => setShown(shown + 10 * STEP)}>
          {options.showMore(lines.length - shown)}
        </button>
      )}
    </details>
  );
}
