import type { SettingsWords } from '../settings-words.ts';
import { plural, text } from './text.ts';

export const keeping: SettingsWords['keeping'] = {
  counted: (n, why) => `${text.count(n)} × ${why}`,
  takeBack: 'Annuler cette importation',
  takenBack: (n) =>
    plural(n, {
      one: '# source a été retirée.',
      other: '# sources ont été retirées.',
    }),
  exportPacks: 'Avec les fichiers des paquets, qui peuvent être volumineux',
  settingsWhy: 'Les réglages du fichier remplacent les vôtres.',
  leftOver: 'Tout n’a pas pu être supprimé. Fermez les autres pages de Wireprint et réessayez.',
  notTaken: {
    'not-json': 'n’est pas du JSON',
    'lacks-text': 'n’a pas de texte',
    'too-long': 'est trop long',
    'no-article': 'ne contient pas d’article',
    'not-html': 'n’est pas une page web',
    'not-a-feed': 'n’est pas un flux',
    doctype: 'déclare un DOCTYPE, dont les flux n’ont pas besoin',
    'too-many': 'dépasse le maximum',
    'too-dense': 'est trop compressé',
    'unknown-encoding': 'a un encodage inconnu',
    'unknown-kind': 'est d’un type de fichier inconnu',
    unreadable: 'n’a pas pu être lu',
    damaged: 'est endommagé',
    here: 'est déjà une source',
    twice: 'figure deux fois dans ces fichiers',
  },
  notImported: {
    'not-an-export': 'Ce fichier n’est pas un export de Wireprint. Rien n’a été modifié.',
    newer: 'Ce fichier vient d’une version plus récente de Wireprint. Rien n’a été modifié.',
    damaged: 'Ce fichier est endommagé ou tronqué. Rien n’a été modifié.',
  },
};
