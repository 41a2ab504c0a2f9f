import type { Words } from '../words.ts';

export const panel: Words['panel'] = {
  unseen: 'Noch nicht angesehen',
  unseenWhy: 'Wireprint sieht sich diese Seite an, wenn Sie es verlangen.',
  look: 'Diese Seite ansehen',
  closed: 'Diese Seite ist für Wireprint gesperrt',
  closedWhy:
    'Es sieht eine Seite erst nach einem Klick auf sein Symbol, oder auf Websites, die Sie gewählt haben.',
  closedAdvice: 'Klicken Sie auf dieser Seite auf das Wireprint-Symbol; das Ergebnis erscheint dann hier.',
};
