import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'Raccourcis clavier',
  why: 'Ils agissent sur la page au premier plan et se changent dans le navigateur.',
  open: 'Ouvrir Wireprint',
  none: 'aucun raccourci',
  change: 'Changer les raccourcis dans le navigateur',
};
