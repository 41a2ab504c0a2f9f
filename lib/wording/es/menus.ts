import type { Words } from '../words.ts';

export const menus: Words['menus'] = {
  compareSelection: 'Comparar la selección',
  keepSelection: 'Guardar la selección como fuente',
  keep: 'Guardar como fuente',
  siteOn: 'Examinar este sitio sin hacer clic',
  siteOff: 'Examinar este sitio solo al hacer clic',
};
