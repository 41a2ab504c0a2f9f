import type { Keeping } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface FooterProps {
  readonly keeping: Keeping;
  readonly onKeepAsSource: () => void;
  /** Address of the story that is shown, where there is one that can be opened. */
  readonly otherUrl: string | null | undefined;
  readonly onOpenLink: (url: string) => void;
}

/** What can be done with the answer, always at hand under it. */
export function Footer({ keeping, onKeepAsSource, otherUrl, onOpenLink }: FooterProps) {
  const { answer } = useWords();
  const isAsked = keeping === 'not-kept' || keeping === 'failed';
  return (
    <footer class="actions">
      {isAsked ? (
        <button type="button" onClick={onKeepAsSource} aria-describedby="keep-why">
          {answer.keep[keeping]}
        </button>
      ) : (
        <strong role="status">{answer.keep[keeping]}</strong>
      )}
      {isAsked && (
        <span class={otherUrl ? 'hidden' : 'quiet'} id="keep-why">
          {answer.keepWhy}
        </span>
      )}
      {otherUrl && (
        <button type="button" class="primary" onClick={() => onOpenLink(otherUrl)}>
          {answer.openOriginal}
        </button>
      )}
    </footer>
  );
}
