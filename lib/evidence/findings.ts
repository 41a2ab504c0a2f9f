import type { Span } from '../text/span.ts';
import type { Reason } from '../verdict/verdict.ts';

/** A quotation of the article, held against the source's. */
export interface QuotationFinding {
  readonly kind: 'identical' | 'trimmed' | 'altered' | 'speaker-changed' | 'absent';
  readonly article: Span;
  readonly source: Span | null;
  readonly speaker: string | null;
}

/** A fact that differs between paired sentences. Null: not there on that side. */
export interface FactFinding {
  readonly kind: 'figure' | 'unit' | 'date' | 'name' | 'negation' | 'hedge' | 'attribution';
  readonly article: Span | null;
  readonly source: Span | null;
}

/** Which text came first, as far as the clues go. */
export interface Precedence {
  readonly first: 'source' | 'article' | 'cannot-tell';
  readonly clues: readonly Reason[];
}

/** Whether the article names the source or its agency. */
export type Credit = 'kept' | 'dropped' | 'absent';
