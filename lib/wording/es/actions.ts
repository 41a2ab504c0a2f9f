import type { Words } from '../words.ts';
import { plural, text } from './text.ts';

export const actions: Words['actions'] = {
  more: 'Más',
  notCopy: 'No es una copia',
  notCopyWhy: 'Esta página y ese artículo no volverán a dar aviso. Se queda en este equipo.',
  notCopyFailed: 'No se pudo guardar. Inténtelo de nuevo.',
  silenced: (n) =>
    plural(n, {
      one: 'Según usted, no es copia de # artículo',
      other: 'Según usted, no es copia de # artículos',
    }),
  undo: 'Deshacer',
  onlySilenced: 'Ninguna otra coincidencia',
  onlySilencedWhy: 'Usted dijo que esta página no es una copia del artículo con el que coincidía.',
  openPassage: 'Abrir el otro artículo en este párrafo',
  search: 'Buscar el original',
  searchWhy:
    'Los nombres, cifras y citas menos comunes de esta página. Cámbielos como quiera: solo salen de este equipo cuando pulsa el botón.',
  searchField: 'Palabras de búsqueda',
  searchWait: 'Eligiendo palabras…',
  searchFailed: 'No se pudieron elegir palabras. Escriba las suyas.',
  survived: (words) => `También en el otro artículo: ${text.list(words)}`,
  engine: 'Buscador',
  openSearch: 'Buscar en otra pestaña',
  compareTab: 'Comparar con otra pestaña',
  compareTabWhy: 'Estas son las pestañas que usted deja ver a Wireprint:',
  compareNoTabs: 'Wireprint no puede ver sus otras pestañas.',
  compareNext: 'Comparar con la próxima página en la que haga clic',
  compareNextWhy: 'Vaya después a la otra pestaña y haga clic allí en el icono de Wireprint.',
  lookUp: 'Consultar paquetes en línea',
  compareFailed: 'No se pudieron comparar estas dos páginas.',
  waiting: 'Falta la otra página: haga clic allí en el icono de Wireprint.',
  stopWaiting: 'No esperar',
  direct: 'Comparadas solo entre sí',
  directNone: 'No se encontró parecido entre las dos páginas',
  directNoneWhy: 'Ninguna parece hecha a partir de la otra.',
  directGone: 'Esta comparación ya no está disponible',
  directGoneWhy: 'Compare de nuevo las dos pestañas.',
  sidePanel: 'Abrir junto a la página',
  back: 'Atrás',
};
