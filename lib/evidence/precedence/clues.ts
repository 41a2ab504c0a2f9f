import type { Reason } from '../../verdict/verdict.ts';

/** Every code a clue of precedence can carry, each with its sentence in lib/wording. `side`: "article" or "source". */
export const CLUE_CODES = [
  /** The page names the other's address as its canonical one. values: side */
  'canonical-points-to-other',
  /** The page names the other's address as its original. values: side */
  'based-on-other',
  /** The text or page credits the other's agency, outlet or host. values: side, name */
  'credits-other',
  /** The text mentions the other's outlet by name. values: side, name */
  'mentions-other',
  /** Both texts credit one agency: neither need be the other's source. values: name */
  'both-credit-agency',
  /** Only this text credits an agency; the other may have dropped the line. values: side, name */
  'only-one-credits-agency',
  /** By its own date this text is the earlier. Never decides alone. values: side, hours */
  'dated-earlier',
  /** Both bear the same date, as far as the dates go. */
  'dated-together',
  /** A text without a date that can be read. values: side ("article", "source" or "both") */
  'undated',
  /** This browser saw this text before the other. values: side, hours */
  'seen-earlier',
  /** This browser saw this text before the other says it was published. values: side, hours */
  'seen-before-other-published',
  /** All figures and names of the other are in this text, which has more. values: side, shared, more */
  'fuller-facts',
  /** Clues point both ways. */
  'clues-contradict',
  /** Only the pages' own dates speak, and anyone can set those. */
  'only-own-dates',
] as const;
export type ClueCode = (typeof CLUE_CODES)[number];

export interface Clue extends Reason {
  readonly code: ClueCode;
}
