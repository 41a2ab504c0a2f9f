import { text } from './text.ts';
import type { SettingsWords } from '../settings-words.ts';

export const atAddress: SettingsWords['atAddress'] = {
  title: 'Paquets en ligne',
  lead: 'Un paquet trop gros pour être téléchargé peut être consulté là où il se trouve. Rien n’est demandé avant que vous appuyiez sur « Consulter », un article à la fois.',
  sends: 'Ce qui est envoyé à son serveur',
  sendsList: [
    'Ni le texte ni l’adresse de l’article, mais les huit parties de l’index qui sont demandées ; beaucoup d’autres articles demanderaient les mêmes.',
    'Les sources qui sont lues : celles qui ressemblent le plus à l’article, parmi celles dont sept autres articles auraient besoin.',
    'Le moment de la consultation et l’adresse IP de votre appareil, comme pour tout site.',
  ],
  guess:
    'Celui qui fournit le paquet peut en conclure que vous lisez un article parmi quelques-uns, ou y voir la confirmation d’un soupçon. Pour ne rien révéler, téléchargez plutôt un paquet.',
  none: 'Aucun paquet n’a été ajouté.',
  address: 'Adresse d’un paquet',
  add: 'Ajouter le paquet',
  adding: 'Interrogation du paquet…',
  about: (sources, publisher) =>
    `${text.plural(sources, { one: '# source', other: '# sources' })}, publié par ${publisher}`,
  lookUp: 'Consulter',
  lookUpIn: (name) => `Consulter ${name} pour cet article`,
  looking: 'Consultation…',
  remove: 'Retirer',
  removePack: (name) => `Retirer ${name}`,
  noArticle:
    'Pour consulter un paquet sur un article, ouvrez celui-ci, cliquez sur l’icône Wireprint et choisissez cette page sous « Plus ».',
  problem: {
    address:
      'Ce n’est pas l’adresse d’un paquet : elle doit commencer par https:// et se trouver sur internet.',
    access: 'L’accès à cette adresse a été refusé dans le navigateur.',
    storage: 'Cela n’a pas pu être enregistré.',
    unreachable: 'Cette adresse ne donne pas de réponse utilisable. Réessayez plus tard.',
    noRanges: 'Ce serveur ne donne que des fichiers entiers. Téléchargez plutôt le paquet.',
    changed: 'Le paquet vient d’être remplacé. Réessayez.',
    notPack: 'Il n’y a à cette adresse aucun paquet que cette version sache lire.',
    damaged: 'Ce qui est arrivé n’est pas ce que l’éditeur a signé. Rien n’en a été utilisé.',
    tooMuch: 'Il faudrait télécharger plus qu’il n’est permis.',
  },
};
