import type { Words } from '../words.ts';
import { text } from './text.ts';

export const family: Words['family'] = {
  title: 'Famille de l’article',
  kind: 'Filiation probable d’après le texte',
  why: 'Tracée d’après les mots que les textes partagent et ce qu’ils disent les uns des autres. Une supposition que personne n’a confirmée.',
  inWords: 'La même chose en mots',
  first: 'probablement le premier de ceux-ci',
  cannotTell: {
    unlike: 'La famille ne peut être établie : certains textes partagent trop peu de mots.',
    'no-first': 'La famille ne peut être établie : rien dans les textes ne montre lequel est venu d’abord.',
  },
  reason: {
    'names-it': 'le nomme comme source',
    'cut-from-it': 'un texte plus court qui s’y trouve',
    nearest: 'c’est avec lui qu’il partage le plus de mots',
    'near-to-several': 'partage autant de mots avec d’autres',
  },
  share: (share) => `${text.share(share)} de ses mots`,
  from: (child, parent, reason) => `${child}, probablement d’après ${parent} : ${reason}.`,
};
