import type { Span } from '../text/span.ts';
import type { Source } from '../document/document.ts';
import type { Reason, Relation } from '../verdict/verdict.ts';

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

/** One step of an edit script from source to article. Concatenated `source` (`article`) parts rebuild each text. */
export interface Edit {
  readonly kind: 'same' | 'replaced' | 'deleted' | 'inserted';
  readonly source: string;
  readonly article: string;
}

/** Sentences that tell the same thing, 1-1, 1-2 or 2-1, with what changed between them. */
export interface SentencePair {
  readonly article: Span;
  readonly source: Span;
  readonly edits: readonly Edit[];
}

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

/** One source that the article was matched with. The lists are empty where the source has no text. */
export interface Match {
  readonly source: Omit<Source, 'text'>;
  /** Null where the corpus holds fingerprints only. */
  readonly sourceText: string | null;
  readonly relation: Relation;
  readonly alert: boolean;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly credit: Credit;
  readonly passages: readonly Passage[];
  readonly paragraphs: readonly ParagraphLink[];
  readonly pairs: readonly SentencePair[];
  readonly quotations: readonly QuotationFinding[];
  readonly facts: readonly FactFinding[];
  readonly precedence: Precedence;
}

/** The whole answer about one article. */
export interface Report {
  readonly relation: Relation;
  readonly alert: boolean;
  readonly reasons: readonly Reason[];
  readonly matches: readonly Match[];
  readonly sourcesSearched: number;
  readonly wordsRead: number;
  /** What was found out about the text itself: disguised letters, a language that fell back, … */
  readonly notes: readonly Reason[];
}
