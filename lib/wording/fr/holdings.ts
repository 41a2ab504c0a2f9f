import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const holdings: SettingsWords['holdings'] = {
  feedStories: 'Articles venus de flux',
  feedStoriesWhy:
    'Les plus anciens partent d’abord ; si un seul flux prend toute la place, d’abord les siens. Un article déjà plus ancien d’après sa propre date n’est pas pris. Ce que vous avez épinglé reste.',
  packAddress: 'Adresse d’un paquet auquel s’abonner',
  packAddressWhy: 'Il est téléchargé une fois en entier, puis seulement ce qu’il a de nouveau.',
  packWaiting: 'Rien n’est encore venu d’ici.',
  packBroken: 'Ce paquet ne peut plus être lu : son contenu n’est donc pas consulté.',
  packAgainFromFile: 'Retirez-le, puis ajoutez-le de nouveau depuis son fichier.',
  packAgainFromAddress: '« Actualiser maintenant » le télécharge de nouveau.',
  packUnnamed: 'Un paquet qui ne peut plus être lu',
  noUpdates: 'Ne plus mettre à jour',
  noUpdatesOf: (name) => `Ne plus mettre à jour ${name}`,
  bytes: (done, total) => `${text.count(done)} sur ${text.count(total)} Mo`,
  openAddress: 'Ouvrir cette adresse',
};
