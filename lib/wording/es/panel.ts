import type { Words } from '../words.ts';

export const panel: Words['panel'] = {
  unseen: 'Aún sin examinar',
  unseenWhy: 'Wireprint examina esta página cuando usted se lo pide.',
  look: 'Examinar esta página',
  closed: 'Wireprint no tiene acceso a esta página',
  closedWhy: 'Solo ve una página tras un clic en su icono, o en los sitios que usted eligió.',
  closedAdvice: 'Haga clic en el icono de Wireprint en esta página y el resultado aparecerá aquí.',
};
