/**
 * What kind of relation was seen, strongest first. `common-source`: both texts, and others, share a press
 * release or a speech. `cannot-tell`: too short, too garbled or too torn to say.
 */
export const RELATIONS = [
  'verbatim',
  'lightly-edited',
  'reworded',
  'excerpt',
  'shared-passages',
  'common-source',
  'cannot-tell',
  'none',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** One reason as data; lib/wording turns it into a sentence. Numbers are counts, or shares in 0..1. */
export interface Reason {
  readonly code: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** A labelled, explained judgement of one source, or of the whole article. */
export interface Verdict {
  readonly relation: Relation;
  /** Whether the passive badge shows it: a copy, reworded or not, whole or in a good part. */
  readonly alert: boolean;
  /** 0..1, for ordering matches; not a probability. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}
