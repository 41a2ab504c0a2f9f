import type { Words } from '../words.ts';
import { plural, text } from './text.ts';

export const actions: Words['actions'] = {
  more: 'Plus',
  notCopy: 'Pas une copie',
  notCopyWhy: 'Cette page et cet article ne donneront plus d’alerte. Cela reste sur cet appareil.',
  notCopyFailed: 'Cela n’a pas pu être enregistré. Réessayez.',
  silenced: (n) =>
    plural(n, {
      one: 'Selon vous, pas une copie de # article',
      other: 'Selon vous, pas une copie de # articles',
    }),
  undo: 'Annuler',
  onlySilenced: 'Aucune autre correspondance',
  onlySilencedWhy: 'Vous avez dit que cette page n’est pas une copie de l’article trouvé.',
  openPassage: 'Ouvrir l’autre article à ce paragraphe',
  search: 'Chercher l’original',
  searchWhy:
    'Les noms, nombres et citations les plus rares de cette page. Changez-les à votre gré : ils ne quittent cet appareil que si vous appuyez sur le bouton.',
  searchField: 'Mots à chercher',
  searchWait: 'Choix des mots…',
  searchFailed: 'Aucun mot n’a pu être choisi. Écrivez les vôtres.',
  survived: (words) => `Aussi dans l’autre article : ${text.list(words)}`,
  engine: 'Moteur de recherche',
  openSearch: 'Chercher dans un nouvel onglet',
  compareTab: 'Comparer avec un autre onglet',
  compareTabWhy: 'Voici les onglets que vous laissez voir à Wireprint :',
  compareNoTabs: 'Wireprint ne peut pas voir vos autres onglets.',
  compareNext: 'Comparer avec la prochaine page où je clique',
  compareNextWhy: 'Allez ensuite dans l’autre onglet et cliquez-y sur l’icône Wireprint.',
  lookUp: 'Consulter des paquets en ligne',
  compareFailed: 'Ces deux pages n’ont pas pu être comparées.',
  waiting: 'En attente de l’autre page : cliquez-y sur l’icône Wireprint.',
  stopWaiting: 'Ne pas attendre',
  direct: 'Comparées seulement l’une à l’autre',
  directNone: 'Aucune ressemblance trouvée entre les deux pages',
  directNoneWhy: 'Aucune ne semble faite à partir de l’autre.',
  directGone: 'Cette comparaison n’est plus connue',
  directGoneWhy: 'Comparez de nouveau les deux onglets.',
  sidePanel: 'Ouvrir à côté de la page',
  back: 'Retour',
};
