import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'Tasten',
  why: 'Sie gelten auf der Seite, die vorn ist, und lassen sich im Browser ändern.',
  open: 'Wireprint öffnen',
  none: 'keine Taste',
  change: 'Tasten im Browser ändern',
};
