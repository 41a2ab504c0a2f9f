import type { Words } from '../words.ts';

export const menus: Words['menus'] = {
  compareSelection: 'Comparer la sélection',
  keepSelection: 'Conserver la sélection comme source',
  keep: 'Conserver comme source',
  siteOn: 'Examiner ce site sans clic',
  siteOff: 'N’examiner ce site qu’au clic',
};
