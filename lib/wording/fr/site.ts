import type { Words } from '../words.ts';

export const site: Words['site'] = {
  title: 'Ce site',
  state: {
    watched: 'Activé sur ce site : il est examiné sans clic.',
    off: 'Désactivé sur ce site : il n’est examiné qu’au clic.',
    'on-click': 'Ce site n’est examiné qu’au clic.',
  },
  turnOn: 'Activer sur ce site',
  turnOff: 'Désactiver sur ce site',
  refused: 'Le navigateur n’a pas donné accès à ce site.',
};
