import { useWords } from './words-context.ts';

/** The name of the product behind its sign, drawn as in assets/icon.svg. */
export function Wordmark() {
  const { states } = useWords();
  return (
    <p class="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path class="print" d="M14.4 8L20.2 24L26 8" />
        <path d="M6 8L11.8 24L17.6 8" />
      </svg>
      {states.product}
    </p>
  );
}
