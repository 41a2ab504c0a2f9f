import type { FailureReason } from '../../compare/outcome.ts';

/** Why something could not be done, in a sentence of its own. */
export const failedTitles = {
  'page-unreachable': 'No se pudo leer esta página',
  'page-changed': 'La página cambió mientras se leía',
  'corpus-unreadable': 'No se pudieron leer las fuentes guardadas',
  'storage-full': 'No queda espacio para guardar esto',
  cancelled: 'Detenido',
  internal: 'Algo ha fallado',
} satisfies Record<FailureReason, string>;
