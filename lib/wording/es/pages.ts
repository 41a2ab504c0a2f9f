import type { Words } from '../words.ts';
import { plural, text } from './text.ts';

export const report: Words['report'] = {
  title: 'Informe completo',
  sides: 'Los dos textos, lado a lado',
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
    'Este informe no está certificado. Dice qué se comparó y cuándo, tal como lo vio una copia de Wireprint; quien tenga el archivo puede cambiarlo.',
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
    plural(n, { one: 'Hay # lugar marcado en la página.', other: 'Hay # lugares marcados en la página.' }),
  notFoundAgain: (n) =>
    plural(n, {
      one: '# no se volvió a encontrar; la página ha cambiado desde entonces.',
      other: '# no se volvieron a encontrar; la página ha cambiado desde entonces.',
    }),
  noneFound: 'No se volvió a encontrar nada en la página, que ha cambiado desde que se leyó.',
  unsupported: 'Este navegador no puede marcar texto en las páginas.',
  unreachable: 'No se pudo marcar la página. Recárguela e inténtelo de nuevo.',
  selectionOffered: 'Comparar mejor la selección',
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
    reworded: 'redactado de nuevo',
    merged: 'unido a otro artículo',
    independent: 'informe independiente, no se espera coincidencia',
    unrelated: 'otro tema, no se espera coincidencia',
  },
  banner: 'Un artículo de demostración. El medio, las personas y los hechos son inventados.',
  tryIt: 'Haga clic en el icono de Wireprint de la barra de herramientas para comparar esta página.',
  sections: ['Noticias', 'Economía', 'Cultura', 'Deportes', 'Tiempo'],
  by: (name) => `Por ${name}`,
  more: 'Más artículos',
  missing: 'No hay tal artículo en la demostración.',
};

export const welcome: Words['welcome'] = {
  title: 'Vea de dónde viene una noticia',
  lead: 'Wireprint compara el artículo que lee con las fuentes guardadas en su equipo y muestra cuál repite, qué se redactó de nuevo y qué citas se alteraron.',
  does: 'Qué hace',
  doesList: [
    'Encuentra el artículo que una página repite: palabra por palabra, con ligeros retoques, redactado de nuevo o recortado.',
    'Pone primero las citas alteradas y los datos cambiados, cada uno junto a su redacción original.',
    'Dice cuál de los dos fue el primero, o que no se sabe.',
  ],
  never: 'Qué no hace nunca',
  neverList: [
    'No envía nada a ninguna parte. Páginas, búsquedas y resultados se quedan en este equipo.',
    'No dibuja nada en las páginas que lee.',
    'No guarda ninguna página si no se lo pide, y nada de las ventanas privadas.',
  ],
  how: 'Cómo se usa',
  howSteps: [
    'Abra una noticia.',
    'Haga clic en el icono de Wireprint de la barra de herramientas. Puede estar en el menú de extensiones: fíjelo para tenerlo a la vista.',
    'Lea el resultado.',
  ],
  when: '¿Cuándo debe mirar?',
  whenWhy: 'Puede cambiarlo cuando quiera: «Cuándo mirar», en la ventana emergente, lleva de vuelta aquí.',
  choice: {
    'on-click': {
      label: 'Solo cuando hago clic en el icono',
      why: 'No necesita permisos. No se lee nada hasta que lo pide.',
    },
    'chosen-sites': {
      label: 'Por sí solo, en los sitios que elija',
      why: 'El icono muestra un número cuando coincide un artículo de uno de estos sitios. El navegador pregunta una vez por cada sitio.',
    },
    everywhere: {
      label: 'Por sí solo, en todas partes',
      why: 'El icono muestra un número en cualquier página que coincida. El navegador pide acceso a todos los sitios.',
    },
  },
  askEverywhere: 'Que el navegador pida acceso',
  refused: 'Se le dijo al navegador que no diera acceso, así que la elección no cambió.',
  sites: 'Sitios que mirar',
  noSites: 'Aún no se ha añadido ningún sitio.',
  siteName: 'Sitio',
  siteExample: 'noticias.example',
  addSite: 'Añadir sitio',
  badSite: 'Esto no es el nombre de un sitio. Escríbalo como noticias.example.',
  knownSite: (host) => `${host} ya está en la lista.`,
  removeSite: (host) => `Quitar ${host}`,
  remove: 'Quitar',
  demonstration: 'Pruébelo ahora',
  allStories: (n) => plural(n, { one: 'Mostrar # artículo más', other: 'Mostrar # artículos más' }),
  demonstrationWhy:
    'Estos artículos se escribieron para Wireprint. Abra uno y haga clic en el icono: el resultado se calcula en el momento.',
};
