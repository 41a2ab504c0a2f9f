import type { Words } from '../words.ts';

export const menus: Words['menus'] = {
  compareSelection: 'Comparar la selección',
  keep: 'Guardar como fuente',
  siteOn: 'Mirar este sitio sin hacer clic',
  siteOff: 'Mirar este sitio solo al hacer clic',
};
