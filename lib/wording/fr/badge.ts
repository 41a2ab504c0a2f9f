import type { Words } from '../words.ts';
import { failedTitles } from './failed-titles.ts';
import { plural } from './text.ts';

const relation = {
  verbatim: 'mot pour mot',
  'lightly-edited': 'légèrement retouché',
  reworded: 'reformulé',
  excerpt: 'un extrait',
};

export const badge: Words['badge'] = {
  plain: 'Wireprint',
  matches: (n) =>
    plural(n, {
      one: 'Wireprint : cet article correspond à # source',
      other: 'Wireprint : cet article correspond à # sources',
    }),
  strongest: (kind, source) => `Correspondance la plus forte : ${relation[kind]} – ${source}`,
  untitled: 'article sans titre',
  selectionCompared: 'Wireprint : la sélection a été comparée. Cliquez pour voir la réponse',
  kept: 'Wireprint : conservé comme source',
  notKept: (reason) => `Wireprint : impossible à conserver. ${failedTitles[reason]}`,
  off: 'Wireprint : n’examine ce site qu’au clic',
  originalAsked: 'Wireprint : cliquez pour comparer cet original à sa copie',
  nextAsked: 'Wireprint : cliquez pour comparer cette page avec celle que vous avez choisie',
};
