import type { Headlines, Kinds, Words } from '../words.ts';
import { plural, pluralAlone, text } from './text.ts';

const always = (sentence: string) => ({ source: sentence, article: sentence, 'cannot-tell': sentence });

const relation: Headlines = {
  verbatim: {
    source: 'Tomado palabra por palabra de otro artículo',
    article: 'Otro artículo lo repite palabra por palabra',
    'cannot-tell': 'El mismo artículo, palabra por palabra',
  },
  'lightly-edited': {
    source: 'Tomado de otro artículo, con ligeros retoques',
    article: 'Otro artículo lo repite con ligeros retoques',
    'cannot-tell': 'El mismo artículo, con ligeros retoques',
  },
  reworded: {
    source: 'Reformulado a partir de otro artículo',
    article: 'Otro artículo lo repite reformulado',
    'cannot-tell': 'El mismo artículo, reformulado',
  },
  excerpt: {
    source: 'Un extracto de otro artículo',
    article: 'Otro artículo lo repite en extractos',
    'cannot-tell': 'El mismo artículo, en extractos',
  },
  'shared-passages': always('Comparte pasajes con otro artículo'),
  'common-source': always('Parte de la misma fuente que otros artículos'),
  'cannot-tell': always('Hay algo en común, pero es poco para concluir'),
  none: always('Sin coincidencias'),
};

const relationShort: Kinds<'relationShort'> = {
  verbatim: 'palabra por palabra',
  'lightly-edited': 'con ligeros retoques',
  reworded: 'reformulado',
  excerpt: 'extracto',
  'shared-passages': 'pasajes comunes',
  'common-source': 'fuente común',
  'cannot-tell': 'sin determinar',
  none: 'sin coincidencias',
};

const relationNote: Partial<Kinds<'relationNote'>> = {
  'common-source': 'Por ejemplo, un comunicado, un discurso o una nota de agencia que usaron varios medios.',
  'cannot-tell': 'Lo común es demasiado breve, corriente o disperso para decir qué relación hay.',
};

const first: Kinds<'first'> = {
  source: 'El otro artículo',
  article: 'Esta página',
  'cannot-tell': 'Imposible saberlo',
};

const quotation: Kinds<'quotation'> = {
  identical: 'palabra por palabra',
  trimmed: 'acortada',
  altered: 'con palabras cambiadas',
  'speaker-changed': 'atribuida a otra persona',
  absent: 'no está en el otro artículo',
};

const quotations: Readonly<Record<keyof typeof quotation, (n: number) => string>> = {
  identical: (n) =>
    pluralAlone(n, { one: '# es igual palabra por palabra', other: '# son iguales palabra por palabra' }),
  trimmed: (n) => pluralAlone(n, { one: '# está acortada', other: '# están acortadas' }),
  altered: (n) => pluralAlone(n, { one: '# está alterada', other: '# están alteradas' }),
  'speaker-changed': (n) =>
    pluralAlone(n, { one: '# se atribuye a otra persona', other: '# se atribuyen a otra persona' }),
  absent: (n) =>
    pluralAlone(n, { one: '# no está en el otro artículo', other: '# no están en el otro artículo' }),
};

const fact: Kinds<'fact'> = {
  figure: 'Cifra',
  unit: 'Unidad',
  date: 'Fecha',
  name: 'Nombre',
  negation: 'Sí o no',
  hedge: 'Certeza',
  attribution: 'Quién lo dice',
};

const paragraph: Kinds<'paragraph'> = {
  kept: 'Conservado',
  moved: 'Movido',
  reworded: 'Reformulado',
  'left-out': 'Omitido',
  added: 'Añadido',
};

const openToSee = 'Abrirlo y mostrar los cambios';

export const answer: Words['answer'] = {
  relation: (kind, came) => relation[kind][came],
  relationShort: (kind) => relationShort[kind],
  relationNote: (kind) => relationNote[kind] ?? '',
  strength: { strong: 'Indicios sólidos', fair: 'Indicios razonables', slight: 'Indicios débiles' },
  counterparts: (paired, all) =>
    `${plural(paired, { one: 'coincide', other: 'coinciden' })} ${text.count(paired)} de ${plural(all, { one: '# párrafo', other: '# párrafos' })}`,
  why: 'Por qué hay coincidencia',
  thisPage: 'Esta página',
  otherStory: 'El otro artículo',
  untitled: 'Artículo sin título',
  unknownSite: 'Sitio desconocido',
  noDate: 'sin fecha',
  sourceLabel: { source: 'Artículo anterior', article: 'Artículo posterior', 'cannot-tell': 'Otro artículo' },
  credit: (kind, name) => {
    if (kind === 'absent') return '';
    if (kind === 'kept') return 'Citado como fuente en esta página.';
    return name === undefined
      ? 'Lleva una mención de la fuente que falta en esta página.'
      : `Menciona como fuente a ${name}; esta página no.`;
  },
  firstLabel: '¿Cuál fue el primero?',
  first: (which) => first[which],
  clues: (n) => plural(n, { one: '# pista', other: '# pistas' }),
  noClues: 'Ninguna de las dos páginas dice lo suficiente.',
  fingerprintsOnly: 'El texto del otro artículo no está guardado',
  fingerprintsOnlyWhy: 'Aquí solo se guarda lo necesario para reconocerlo.',
  fingerprintsOpen: 'Ábralo y se mostrará lo que cambió.',
  fingerprintsInPopup: `En la página comparada, haga clic en el icono de Wireprint y elija «${openToSee}».`,
  alteredQuotations: (n) =>
    n === 0 ? 'Ninguna cita alterada' : plural(n, { one: '# cita alterada', other: '# citas alteradas' }),
  wordingThere: 'Otro artículo',
  wordingHere: 'Esta página',
  quotation: (kind) => quotation[kind],
  otherQuotations: (counts, isMore) =>
    `${isMore ? 'De las demás citas de esta página' : 'De las citas de esta página'}, ${text.list(counts.map(([kind, n]) => quotations[kind](n)))}.`,
  changedFacts: (n) => plural(n, { one: '# dato cambiado', other: '# datos cambiados' }),
  moreFacts: (n) => `Mostrar ${text.count(n)} más`,
  fact: (kind) => fact[kind],
  factKind: 'Tipo',
  missing: 'falta',
  map: 'Mapa de párrafos',
  mapHint: 'Elija una barra para leer ese párrafo más abajo.',
  mapSummary: (counts) =>
    text.list(counts.map(([kind, n]) => `${paragraph[kind].toLowerCase()}: ${text.count(n)}`)),
  paragraph: (kind, isMoved) =>
    isMoved && kind !== 'moved' ? `${paragraph[kind]} y movido` : paragraph[kind],
  paragraphHere: (number) => `párrafo ${text.count(number)} aquí`,
  paragraphThere: (number) => `párrafo ${text.count(number)} allí`,
  changes: 'Qué cambió',
  changeCount: (n) => (n === 0 ? 'nada' : plural(n, { one: '# cambio', other: '# cambios' })),
  saidInserted: 'insertado:',
  saidDeleted: 'eliminado:',
  saidEnd: 'fin del cambio',
  speakMarks: 'Enunciar los cambios a los lectores de pantalla',
  furtherMatches: (n) => plural(n, { one: '# coincidencia más', other: '# coincidencias más' }),
  openOriginal: 'Abrir el otro artículo',
  openToSee,
  original: {
    'not-opened': '',
    opening: 'Abriendo el original…',
    'asked-there':
      'El original está abierto en otra pestaña. Haga clic allí en el icono de Wireprint para terminar.',
    unreadable: 'No se pudo leer ningún artículo en esa dirección. Puede que se haya movido.',
  },
  keep: {
    'not-kept': 'Guardar como fuente',
    keeping: 'Guardando…',
    kept: 'Guardado como fuente',
    failed: 'No se pudo guardar. Reintentar',
    unavailable: 'En ventanas privadas no se guarda nada',
  },
  keepWhy: 'Para encontrar copias posteriores. Se queda en este equipo.',
};
