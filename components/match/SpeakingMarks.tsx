import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { useWords } from '../words-context.ts';
import { SpokenMarks } from './MarkedText.tsx';

interface Choice {
  /** What the reader chose before. */
  readonly isSpoken: boolean;
  readonly onChange: (isSpoken: boolean) => void;
}

/** Whether the reader wants marks said in words, and who remembers it. */
export const SpokenChoice = createContext<Choice>({ isSpoken: true, onChange: () => {} });

/** Views with marked text, and under them the switch for the words that say each mark to screen readers. */
export function SpeakingMarks({ children }: { readonly children: ComponentChildren }) {
  const { answer } = useWords();
  const choice = useContext(SpokenChoice);
  const [changed, setChanged] = useState<boolean | null>(null);
  const isSpoken = changed ?? choice.isSpoken;
  return (
    <SpokenMarks.Provider value={isSpoken}>
      {children}
      <label class="check speak-marks">
        <input
          type="checkbox"
          checked={isSpoken}
          onChange={({ currentTarget }) => {
            setChanged(currentTarget.checked);
            choice.onChange(currentTarget.checked);
          }}
        />
        {answer.speakMarks}
      </label>
    </SpokenMarks.Provider>
  );
}
