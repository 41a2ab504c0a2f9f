import type { FailureReason } from '../../compare/outcome.ts';

/** Why something could not be done, in a sentence of its own. */
export const failedTitles = {
  'page-unreachable': 'Cette page n’a pas pu être lue',
  'page-changed': 'La page a changé pendant la lecture',
  'corpus-unreadable': 'Les sources enregistrées n’ont pas pu être lues',
  'storage-full': 'Il n’y a plus de place pour enregistrer',
  cancelled: 'Arrêté',
  internal: 'Un problème est survenu',
} satisfies Record<FailureReason, string>;
