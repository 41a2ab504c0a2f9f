import type { Words } from '../words.ts';

export const menus: Words['menus'] = {
  compareSelection: 'Die Auswahl vergleichen',
  keepSelection: 'Die Auswahl als Quelle speichern',
  keep: 'Als Quelle speichern',
  siteOn: 'Diese Website ohne Klick ansehen',
  siteOff: 'Diese Website nur auf Klick ansehen',
};
