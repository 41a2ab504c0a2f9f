import type { Words } from '../words.ts';

export const site: Words['site'] = {
  title: 'Diese Website',
  state: {
    watched: 'Auf dieser Website eingeschaltet: Sie wird ohne Klick angesehen.',
    off: 'Auf dieser Website ausgeschaltet: Sie wird nur auf Klick angesehen.',
    'on-click': 'Diese Website wird nur auf Klick angesehen.',
  },
  turnOn: 'Hier einschalten',
  turnOff: 'Hier ausschalten',
  refused: 'Der Browser hat keinen Zugriff auf diese Website gewährt.',
};
