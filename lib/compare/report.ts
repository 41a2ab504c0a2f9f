import type { ParagraphLink, Passage } from '../align/passage.ts';
import type { Edit } from '../diff/edit.ts';
import type { Credit, FactFinding, Precedence, QuotationFinding } from '../evidence/findings.ts';
import type { Span } from '../text/span.ts';
import type { Source } from '../document/document.ts';
import type { Sensitivity } from '../verdict/sensitivity.ts';
import type { Reason, Relation } from '../verdict/verdict.ts';

/** Sentences that tell the same thing, 1-1, 1-2 or 2-1, with what changed between them. */
export interface SentencePair {
  readonly article: Span;
  readonly source: Span;
  readonly edits: readonly Edit[];
}

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

/** What is known of a match as soon as it is judged. */
export type JudgedMatch = Pick<Match, 'source' | 'relation' | 'alert' | 'score' | 'reasons'>;

/** What is known as soon as all sources are judged, and before it is looked for what was changed: enough for the badge. */
export interface Judgement<Of extends JudgedMatch = JudgedMatch> {
  readonly relation: Relation;
  readonly alert: boolean;
  readonly reasons: readonly Reason[];
  readonly matches: readonly Of[];
}

/** The whole answer about one article. */
export interface Report extends Judgement<Match> {
  readonly sourcesSearched: number;
  readonly wordsRead: number;
  /** How sure a match had to be to alert. */
  readonly sensitivity: Sensitivity;
  /** What was found out about the text itself: disguised letters, a language that fell back, … */
  readonly notes: readonly Reason[];
}
