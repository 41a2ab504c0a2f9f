import type { Words } from '../words.ts';
import { plural } from './text.ts';

export const badge: Words['badge'] = {
  plain: 'Wireprint',
  matches: (n) =>
    plural(n, {
      one: 'Wireprint : cet article correspond à # source',
      other: 'Wireprint : cet article correspond à # sources',
    }),
  selectionCompared: 'Wireprint : la sélection a été comparée. Cliquez pour voir la réponse',
  kept: 'Wireprint : conservé comme source',
  notKept: 'Wireprint : impossible à conserver. Cliquez pour savoir pourquoi',
  off: 'Wireprint : ne regarde ce site que sur un clic',
  originalAsked: 'Wireprint : cliquez pour comparer cet original à sa copie',
  nextAsked: 'Wireprint : cliquez pour comparer cette page avec celle que vous avez choisie',
};
