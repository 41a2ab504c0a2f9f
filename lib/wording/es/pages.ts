import type { Words } from '../words.ts';
import { plural, pluralAlone, text } from './text.ts';

export const report: Words['report'] = {
  title: 'Informe completo',
  sides: 'Los dos textos, en paralelo',
  filter: 'Mostrar',
  filters: { all: 'Todo', quotations: 'Citas', facts: 'Datos', 'left-out': 'Omitido', added: 'Añadido' },
  nothing: 'No hay nada de este tipo.',
  previous: 'Cambio anterior',
  next: 'Cambio siguiente',
  place: (at, all) => `Cambio ${text.count(at)} de ${text.count(all)}`,
  keys: 'Las teclas n y p llevan al cambio siguiente y al anterior',
  notHere: 'No está en esta página',
  notThere: 'No está en el otro artículo',
  movedHere: (there) => `era el párrafo ${text.count(there)}`,
  movedAway: (there, here) =>
    `El párrafo ${text.count(there)} se movió: en esta página es el párrafo ${text.count(here)}`,
};

export const exports: Words['exports'] = {
  title: 'Guardar esta comparación',
  why: 'Su navegador guarda el archivo; no se envía nada a ninguna parte.',
  whole: 'La comparación',
  citations: 'Referencias de ambos artículos',
  format: {
    html: 'Página web',
    markdown: 'Markdown',
    annotation: 'Datos para comprobar',
    'csl-json': 'CSL-JSON',
    ris: 'RIS',
    bibtex: 'BibTeX',
  },
  excerptsOnly: 'Solo extractos, sin los textos completos',
  made: (name) => `Se creó el archivo ${name}.`,
  notNotarised:
    'Este informe no está certificado. Dice qué se comparó y cuándo, tal como lo vio Wireprint; quien tenga el archivo puede cambiarlo.',
  checkIt: 'Guardada como datos, la misma comparación puede recalcularse: wireprint verify REPORT.json',
  excerptsNote: 'Este archivo contiene solo extractos. Los textos completos se reconocen por su SHA-256.',
  about: 'Sobre este informe',
  madeAt: 'Creado',
  madeWith: 'Versión',
  address: 'Dirección',
  digest: 'SHA-256 del texto',
  searched: 'Fuentes consultadas',
  words: 'Palabras leídas',
  thresholds: 'Umbrales',
};

export const onPage: Words['onPage'] = {
  show: 'Mostrar en la página',
  remove: 'Quitar las marcas',
  legend: 'Qué significan las marcas en la página',
  alteredQuotation: 'Cita alterada',
  marked: (n) =>
    plural(n, { one: 'Hay # pasaje marcado en la página.', other: 'Hay # pasajes marcados en la página.' }),
  notFoundAgain: (n) =>
    pluralAlone(n, {
      one: '# no se volvió a encontrar; la página ha cambiado desde entonces.',
      other: '# no se volvieron a encontrar; la página ha cambiado desde entonces.',
    }),
  noneFound: 'No se volvió a encontrar nada en la página, que ha cambiado desde que se leyó.',
  unsupported: 'Este navegador no puede marcar texto en las páginas.',
  unreachable: 'No se pudo marcar la página. Recárguela e inténtelo de nuevo.',
  selectionOffered: 'Comparar la selección en su lugar',
  selectionCompared: 'Solo se comparó lo que está seleccionado en la página.',
  wholePage: 'Comparar toda la página',
};

export const demonstration: Words['demonstration'] = {
  kind: {
    original: 'el original',
    'verbatim-credited': 'palabra por palabra, con la fuente',
    'verbatim-uncredited': 'palabra por palabra, sin la fuente',
    'cut-down': 'recortado',
    'lightly-edited': 'con ligeros retoques',
    reworded: 'reformulado',
    merged: 'unido a otro artículo',
    independent: 'información independiente, no se espera coincidencia',
    unrelated: 'otro tema, no se espera coincidencia',
  },
  banner: 'Un artículo de demostración. El medio, las personas y los hechos son inventados.',
  tryIt: 'Haga clic en el icono de Wireprint de la barra de herramientas para comparar esta página.',
  sections: ['Noticias', 'Economía', 'Cultura', 'Deportes', 'Tiempo'],
  by: (name) => `Por ${name}`,
  more: 'Más artículos',
  missing: 'La demostración no tiene ese artículo.',
};
