import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'Atajos de teclado',
  why: 'Funcionan en la página en primer plano y se pueden cambiar en el navegador.',
  open: 'Abrir Wireprint',
  none: 'ningún atajo',
  change: 'Cambiar los atajos en el navegador',
};
