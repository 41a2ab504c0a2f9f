import type { Words } from '../words.ts';

export const site: Words['site'] = {
  title: 'Este sitio',
  state: {
    watched: 'Activado en este sitio: se examina sin hacer clic.',
    off: 'Desactivado en este sitio: se examina solo al hacer clic.',
    'on-click': 'Este sitio se examina solo al hacer clic.',
  },
  turnOn: 'Activar en este sitio',
  turnOff: 'Desactivar en este sitio',
  refused: 'El navegador no dio acceso a este sitio.',
};
