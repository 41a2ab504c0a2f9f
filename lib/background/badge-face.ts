import type { FailureReason } from '../compare/outcome.ts';
import type { Relation } from '../verdict/verdict.ts';

/** The relations that alert. */
export type Alerting = Extract<Relation, 'verbatim' | 'lightly-edited' | 'reworded' | 'excerpt'>;

/** What the toolbar shows for a tab, and says in words to those who do not see a number. */
export interface BadgeWords {
  readonly plain: string;
  readonly matches: (count: number) => string;
  /** The relation of the strongest match, and its source. */
  readonly strongest: (kind: Alerting, source: string) => string;
  readonly untitled: string;
  readonly originalAsked: string;
  readonly nextAsked: string;
  readonly selectionCompared: string;
  readonly kept: string;
  readonly notKept: (reason: FailureReason) => string;
  readonly off: string;
}

/** Each has a colour of its own (lib/platform/badge.ts), and a title that says the same without it. */
export type BadgeTone = 'same-words' | 'reworded' | 'part' | 'note';

export interface BadgeFace {
  readonly text: string;
  readonly title: string;
  /** `note` when left out. */
  readonly tone?: BadgeTone;
  /** The site is off: the icon itself is grey. */
  readonly isMuted?: boolean;
}
