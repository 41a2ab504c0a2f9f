import type { Outcome } from '../compare/outcome.ts';
import { quiet } from './silence.ts';

/** What the toolbar shows for a tab, and says in words to those who do not see a number. */
export interface BadgeWords {
  readonly plain: string;
  readonly matches: (count: number) => string;
  readonly originalAsked: string;
  readonly nextAsked: string;
  readonly selectionCompared: string;
  readonly kept: string;
  readonly notKept: string;
}

export interface BadgeFace {
  readonly text: string;
  readonly title: string;
}

/**
 * Counts the matches that alert, never the weaker ones: a badge that is seen on every page is not looked at.
 * `silenced`: ids of the sources of which the reader said that the page is no copy.
 */
export function badgeFor(outcome: Outcome, words: BadgeWords, silenced: readonly string[] = []): BadgeFace {
  const report = outcome.kind === 'compared' ? quiet(outcome.report, silenced).report : null;
  const count = report?.alert ? report.matches.filter((match) => match.alert).length : 0;
  if (count === 0) return plainBadge(words);
  return { text: count > 99 ? '99+' : String(count), title: words.matches(count) };
}

/** Shown where the answer about a selection waits for a click on the icon. */
export function badgeForSelection(
  outcome: Outcome,
  words: BadgeWords,
  silenced: readonly string[],
): BadgeFace {
  return { text: badgeFor(outcome, words, silenced).text || '✓', title: words.selectionCompared };
}

/** Nothing to say. */
function plainBadge(words: BadgeWords): BadgeFace {
  return { text: '', title: words.plain };
}

/** Shown on an original that was opened from a copy, and that the reader has to click to have it read. */
export function badgeForAskedOriginal(words: BadgeWords): BadgeFace {
  return { text: '?', title: words.originalAsked };
}
