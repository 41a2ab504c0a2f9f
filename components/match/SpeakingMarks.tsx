import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words-context.ts';
import { SpokenMarks } from './MarkedText.tsx';

/** Views with marked text, and under them the switch for the words that say each mark to screen readers. */
export function SpeakingMarks({ children }: { readonly children: ComponentChildren }) {
  const { answer } = useWords();
  const [isSpoken, setSpoken] = useState(true);
  return (
    <SpokenMarks.Provider value={isSpoken}>
      {children}
      <label class="check">
        <input
          type="checkbox"
          checked={isSpoken}
          onChange={(event) => setSpoken(event.currentTarget.checked)}
        />
        {answer.speakMarks}
      </label>
    </SpokenMarks.Provider>
  );
}
