import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const holdings: SettingsWords['holdings'] = {
  feedStories: 'Articles venus de flux',
  feedStoriesWhy:
    'Les plus anciens partent d’abord, et aucun n’est pris qui soit déjà plus ancien d’après sa propre date. Ce que vous avez épinglé reste.',
  packAddress: 'Adresse d’un paquet auquel s’abonner',
  packAddressWhy: 'Il est téléchargé une fois en entier, puis seulement ce qu’il a de nouveau.',
  packWaiting: 'Rien n’est encore venu d’ici.',
  packBroken: 'Ce paquet ne peut plus être lu : rien de ce qu’il contient n’est donc trouvé.',
  packAgainFromFile: 'Retirez-le, puis ajoutez-le de nouveau depuis son fichier.',
  packAgainFromAddress: '« Consulter maintenant » le fait revenir.',
  packUnnamed: 'Un paquet qui ne peut plus être lu',
  noUpdates: 'Plus de nouveautés',
  noUpdatesOf: (name) => `Plus de nouveautés de ${name}`,
  bytes: (done, total) => `${text.count(done)} sur ${text.count(total)} Mo`,
  openAddress: 'Ouvrir cette adresse',
};
