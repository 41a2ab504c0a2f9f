import type { FailureReason } from '../../compare/outcome.ts';

/** Why something could not be done, in a sentence of its own. */
export const failedTitles = {
  'page-unreachable': 'This page could not be read',
  'page-changed': 'The page changed while it was read',
  'corpus-unreadable': 'The stored sources could not be read',
  'storage-full': 'There is no room left to store this',
  cancelled: 'Stopped',
  internal: 'Something went wrong',
} satisfies Record<FailureReason, string>;
