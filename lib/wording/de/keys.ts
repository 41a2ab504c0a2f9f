import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'Tastenkürzel',
  why: 'Sie gelten auf der Seite im Vordergrund und lassen sich im Browser ändern.',
  open: 'Wireprint öffnen',
  none: 'kein Kürzel',
  change: 'Tastenkürzel im Browser ändern',
};
