import { useEffect, useRef, useState } from 'preact/hooks';
import { useSettingsWords } from '../settings-words-context.ts';

interface ConfirmProps {
  readonly label: string;
  /** Where the words of the button alone do not say on what. */
  readonly fullLabel?: string;
  readonly onConfirm: () => void;
}

/** A button for what cannot be undone: it asks once more, in its own place. */
export function Confirm({ label, fullLabel = label, onConfirm }: ConfirmProps) {
  const { options } = useSettingsWords();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // The focus goes to the way back, and returns to where it was.
  useEffect(() => {
    if (isAsking) back.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <button ref={first} type="button" class="bare" aria-label={fullLabel} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  const goOn = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <span class="confirm" role="group" aria-label={fullLabel}>
      {options.confirm}{' '}
      <button type="button" class="danger" onClick={goOn}>
        {options.goOn}
      </button>
      <button ref={back} type="button" onClick={() => setAsking(false)}>
        {options.goBack}
      </button>
    </span>
  );
}
