import type { Explained, StateKinds, Words } from '../words.ts';
import { plural } from './text.ts';
import { failedTitles } from './failed-titles.ts';

const skipped: Explained<'skipped'> = {
  'no-article': {
    title: 'No hay ningún artículo en esta página',
    why: 'Aquí no hay una serie de párrafos que parezca una noticia.',
    advice: 'Abra un artículo y vuelva a hacer clic en el icono.',
  },
  'too-short': {
    title: 'Demasiado corto para comparar',
    why: 'Tan pocas palabras pueden parecerse por casualidad.',
    advice: 'Si el artículo sigue tras un botón, ábralo entero y vuelva a hacer clic.',
  },
  'list-page': {
    title: 'Una página con muchos artículos',
    why: 'Parece una portada o una lista, no un solo artículo.',
    advice: 'Abra uno de los artículos y vuelva a hacer clic en el icono.',
  },
  'browser-page': {
    title: 'El navegador se reserva esta página',
    why: 'Las extensiones no pueden leer los ajustes, las pestañas nuevas ni la tienda de extensiones.',
    advice: 'Abra un artículo en la web y haga clic allí en el icono.',
  },
  pdf: {
    title: 'Los documentos PDF no se leen',
    why: 'Wireprint solo lee páginas web.',
    advice: 'Muchos medios publican el mismo artículo como página web: abra esa.',
  },
  'not-html': {
    title: 'Esto no es una página web',
    why: 'La pestaña muestra una imagen, un vídeo o un archivo sin texto de artículo.',
    advice: 'Abra la página a la que pertenece el archivo.',
  },
  'too-large': {
    title: 'Esta página es demasiado grande',
    why: 'Es mucho más larga que cualquier noticia, y leerla haría lenta la pestaña.',
    advice: 'Si contiene varios artículos, abra uno por separado.',
  },
  'private-window': {
    title: 'No se compara en esta ventana privada',
    why: 'Nada de lo que se lee en una ventana privada puede guardarse.',
    advice: 'Abra el artículo en una ventana normal.',
  },
};

const failed: Explained<'failed'> = {
  'page-unreachable': {
    title: failedTitles['page-unreachable'],
    why: 'El navegador no dejó leerla, o la página no estaba lista.',
    advice: 'Recargue la página e inténtelo de nuevo.',
  },
  'page-changed': {
    title: failedTitles['page-changed'],
    why: 'Se cargó otra página en la pestaña antes de terminar la comparación.',
    advice: 'Inténtelo de nuevo en la página que está abierta ahora.',
  },
  'corpus-unreadable': {
    title: failedTitles['corpus-unreadable'],
    why: 'No había nada con que comparar esta página.',
    advice: 'Inténtelo de nuevo. Si sigue igual, reinicie el navegador.',
  },
  'storage-full': {
    title: failedTitles['storage-full'],
    why: 'El navegador se negó a guardar más.',
    advice: 'Libere espacio en el disco e inténtelo de nuevo.',
  },
  cancelled: {
    title: failedTitles.cancelled,
    why: 'Detuvo la comparación antes de que terminara.',
    advice: '',
  },
  internal: {
    title: failedTitles.internal,
    why: 'Es un fallo de Wireprint, no de la página.',
    advice: 'Inténtelo de nuevo.',
  },
};

const stage: StateKinds<'stage'> = {
  reading: 'Leyendo la página…',
  searching: 'Buscando en las fuentes…',
  aligning: 'Comparando párrafo por párrafo…',
};

const suspected: StateKinds<'suspected'> = {
  paywall: 'Puede que el resto del artículo esté tras un muro de pago.',
  'infinite-scroll': 'La página sigue cargando al desplazarse; solo se leyó lo que había.',
  'several-articles': 'La página contiene varios artículos; se leyó el más largo.',
  'live-blog': 'Es una página en directo: las entradas van y vienen.',
  'more-pages': 'El artículo sigue en otras páginas que no se leyeron.',
  'unread-frame': 'Parte de la página está en un marco que no se pudo leer.',
  truncated: 'El texto parece cortarse antes de su final.',
};

const removals: Words['states']['removals'] = {
  related: 'Artículos relacionados',
  newsletter: 'Recuadro de boletín',
  share: 'Botones de compartir',
  comments: 'Comentarios',
  byline: 'Firma',
  advertising: 'Publicidad',
  caption: 'Pie de foto',
  labels: 'Etiquetas y temas',
  navigation: 'Navegación',
  consent: 'Aviso de consentimiento',
  player: 'Reproductor',
  links: 'Fila de enlaces',
  duplicate: 'Repetido',
  hidden: 'Oculto en la página',
  outside: 'Fuera del artículo',
  title: 'Titular, mostrado arriba',
  'not-in-structured-data': 'No es parte del artículo según la propia página',
  'site-furniture': 'También está en otros artículos de este sitio',
};

const METADATA = 'fecha tomada de los metadatos de la página';
const dateFoundIn: StateKinds<'dateFoundIn'> = {
  'json-ld': METADATA,
  meta: METADATA,
  microdata: METADATA,
  'time element': 'fecha tomada de la hora indicada en la página',
  address: 'fecha tomada de la dirección',
  text: 'fecha tomada del texto',
};

export const states: Words['states'] = {
  product: 'Wireprint',
  settings: 'Ajustes',
  looking: 'Examinando…',
  stage: (name) => stage[name],
  cancel: 'Detener',
  retry: 'Intentar de nuevo',
  skipped: (reason) => skipped[reason],
  failed: (reason) => failed[reason],
  detail: 'Detalle técnico',
  none: (n) =>
    n === 0
      ? 'Aún no hay fuentes con que comparar'
      : plural(n, { one: 'Sin coincidencias en # fuente', other: 'Sin coincidencias en # fuentes' }),
  noneWhy: (n) => plural(n, { one: 'Se comparó # palabra.', other: 'Se compararon # palabras.' }),
  noneAdvice:
    'Esto no demuestra que el artículo sea el primero, solo que ninguna fuente guardada se le parece. Guárdelo como fuente y se encontrarán sus copias posteriores.',
  notes: 'Tenga en cuenta',
  suspected: (kind) => suspected[kind],
  whatWasRead: 'Mostrar lo que se leyó',
  read: (words, paragraphs) =>
    `${plural(words, { one: '# palabra', other: '# palabras' })} en ${plural(paragraphs, { one: '# párrafo', other: '# párrafos' })}`,
  setAside: (n) => plural(n, { one: '# parte apartada', other: '# partes apartadas' }),
  removals,
  removal: (reason) => (removals as Record<string, string>)[reason] ?? reason.replaceAll('-', ' '),
  nothingSetAside: 'No se apartó nada.',
  published: 'Publicado',
  dateFoundIn: (place) => dateFoundIn[place],
};
