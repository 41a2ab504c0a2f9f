import type { Span } from '../text/span.ts';

/** A reused span pair. */
export interface Passage {
  readonly article: Span;
  readonly source: Span;
  readonly kind: 'verbatim' | 'reworded' | 'summary';
}

/** One row of the paragraph map. `moved` may be true of a reworded paragraph too. */
export interface ParagraphLink {
  readonly kind: 'kept' | 'moved' | 'reworded' | 'left-out' | 'added';
  readonly article: Span | null;
  readonly source: Span | null;
  readonly moved: boolean;
}
