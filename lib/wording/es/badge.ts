import type { Words } from '../words.ts';
import { failedTitles } from './failed-titles.ts';
import { plural } from './text.ts';

const relation = {
  verbatim: 'palabra por palabra',
  'lightly-edited': 'con ligeros retoques',
  reworded: 'reformulado',
  excerpt: 'un extracto',
};

export const badge: Words['badge'] = {
  plain: 'Wireprint',
  matches: (n) =>
    plural(n, {
      one: 'Wireprint: este artículo coincide con # fuente',
      other: 'Wireprint: este artículo coincide con # fuentes',
    }),
  strongest: (kind, source) => `La coincidencia más fuerte: ${relation[kind]} – ${source}`,
  untitled: 'artículo sin título',
  selectionCompared: 'Wireprint: se comparó la selección. Haga clic para ver el resultado',
  kept: 'Wireprint: guardado como fuente',
  notKept: (reason) => `Wireprint: no se pudo guardar. ${failedTitles[reason]}`,
  off: 'Wireprint: examina este sitio solo al hacer clic',
  originalAsked: 'Wireprint: haga clic para comparar este original con su copia',
  nextAsked: 'Wireprint: haga clic para comparar esta página con la que eligió',
};
