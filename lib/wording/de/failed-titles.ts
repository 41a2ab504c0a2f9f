import type { FailureReason } from '../../compare/outcome.ts';

/** Why something could not be done, in a sentence of its own. */
export const failedTitles = {
  'page-unreachable': 'Diese Seite war nicht lesbar',
  'page-changed': 'Die Seite hat sich beim Lesen geändert',
  'corpus-unreadable': 'Die gespeicherten Quellen waren nicht lesbar',
  'storage-full': 'Zum Speichern ist kein Platz mehr',
  cancelled: 'Abgebrochen',
  internal: 'Etwas ist schiefgegangen',
} satisfies Record<FailureReason, string>;
