import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'Teclas',
  why: 'Funcionan en la página que está delante y se pueden cambiar en el navegador.',
  open: 'Abrir Wireprint',
  none: 'ninguna tecla',
  change: 'Cambiar las teclas en el navegador',
};
