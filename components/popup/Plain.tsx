import type { ComponentChildren } from 'preact';

interface PlainProps {
  readonly title: string;
  readonly why: string;
  readonly advice: string;
  readonly children?: ComponentChildren;
}

/** An answer without a match: what is so, why, and what the reader can do. */
export function Plain({ title, why, advice, children }: PlainProps) {
  return (
    <section class="plain">
      <h1>{title}</h1>
      {why !== '' && <p>{why}</p>}
      {advice !== '' && <p class="quiet">{advice}</p>}
      {children}
    </section>
  );
}
