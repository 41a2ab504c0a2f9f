import type { Match } from '../../lib/compare/report.ts';

/** How much speaks for a match, in the three steps that a reader can tell apart. */
export type Strength = 'strong' | 'fair' | 'slight';

/**
 * Strong is what the badge alerts to. Below that, a named relation is fair evidence, and shared passages
 * or "cannot tell" are slight.
 */
export function strengthOf(match: Match): Strength {
  if (match.relation === 'cannot-tell' || match.relation === 'none') return 'slight';
  if (match.alert) return 'strong';
  return match.relation === 'shared-passages' ? 'slight' : 'fair';
}
