import type { Words } from '../words.ts';
import { text } from './text.ts';

export const family: Words['family'] = {
  title: 'Famille de l’article',
  kind: 'Filiation probable d’après le texte',
  why: 'Tracée d’après les formulations que partagent les textes et ce qu’ils disent les uns des autres. Une supposition que personne n’a confirmée.',
  inWords: 'En toutes lettres',
  first: 'probablement le premier de ceux-ci',
  cannotTell: {
    unlike: 'La famille ne peut être établie : certains textes ont trop peu de formulations communes.',
    'no-first': 'La famille ne peut être établie : rien dans les textes ne montre lequel est venu d’abord.',
  },
  reason: {
    'names-it': 'le nomme comme source',
    'cut-from-it': 'un texte plus court qui s’y trouve',
    nearest: 'le plus proche par les formulations',
    'near-to-several': 'tout aussi proche d’autres textes',
  },
  share: (share) => `${text.share(share)} de ses formulations`,
  from: (child, parent, reason) => `${child}, probablement d’après ${parent} : ${reason}.`,
};
