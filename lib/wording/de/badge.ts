import type { Words } from '../words.ts';
import { failedTitles } from './failed-titles.ts';
import { plural } from './text.ts';

const relation = {
  verbatim: 'wörtlich',
  'lightly-edited': 'leicht bearbeitet',
  reworded: 'umformuliert',
  excerpt: 'in Auszügen',
};

export const badge: Words['badge'] = {
  plain: 'Wireprint',
  matches: (n) =>
    plural(n, {
      one: 'Wireprint: Dieser Artikel stimmt mit # Quelle überein',
      other: 'Wireprint: Dieser Artikel stimmt mit # Quellen überein',
    }),
  strongest: (kind, source) => `Am stärksten: ${relation[kind]} – ${source}`,
  untitled: 'Artikel ohne Titel',
  selectionCompared: 'Wireprint: Die Auswahl wurde verglichen. Klicken zeigt das Ergebnis',
  kept: 'Wireprint: als Quelle gespeichert',
  notKept: (reason) => `Wireprint: konnte nicht gespeichert werden. ${failedTitles[reason]}`,
  off: 'Wireprint: sieht sich diese Website nur auf Klick an',
  originalAsked: 'Wireprint: klicken, um dieses Original mit seiner Kopie zu vergleichen',
  nextAsked: 'Wireprint: klicken, um diese Seite mit der gewählten zu vergleichen',
};
