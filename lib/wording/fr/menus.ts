import type { Words } from '../words.ts';

export const menus: Words['menus'] = {
  compareSelection: 'Comparer la sélection',
  keepSelection: 'Conserver la sélection comme source',
  keep: 'Conserver comme source',
  siteOn: 'Regarder ce site sans clic',
  siteOff: 'Ne regarder ce site que sur un clic',
};
