import type { Words } from '../words.ts';

export const site: Words['site'] = {
  title: 'Ce site',
  state: {
    watched: 'Activé sur ce site : il est regardé sans clic.',
    off: 'Désactivé sur ce site : il n’est regardé que sur un clic.',
    'on-click': 'Ce site n’est regardé que sur un clic.',
  },
  turnOn: 'Activer sur ce site',
  turnOff: 'Désactiver sur ce site',
  refused: 'Le navigateur n’a pas donné accès à ce site.',
};
