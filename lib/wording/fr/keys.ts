import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'Touches',
  why: 'Elles agissent sur la page au premier plan et se changent dans le navigateur.',
  open: 'Ouvrir Wireprint',
  none: 'aucune touche',
  change: 'Changer les touches dans le navigateur',
};
