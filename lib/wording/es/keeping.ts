import type { SettingsWords } from '../settings-words.ts';
import { plural, text } from './text.ts';

export const keeping: SettingsWords['keeping'] = {
  counted: (n, why) => `${text.count(n)} × ${why}`,
  takeBack: 'Deshacer esta importación',
  takenBack: (n) =>
    plural(n, {
      one: 'Se ha retirado # fuente.',
      other: 'Se han retirado # fuentes.',
    }),
  exportPacks: 'Con los archivos de los paquetes, que pueden ser grandes',
  settingsWhy: 'Los ajustes del archivo sustituyen a los suyos.',
  leftOver: 'No se ha podido borrar todo. Cierre las demás páginas de Wireprint e inténtelo de nuevo.',
  notTaken: {
    'not-json': 'no es JSON',
    'lacks-text': 'no tiene texto',
    'too-long': 'es demasiado largo',
    'no-article': 'no contiene ningún artículo',
    'not-html': 'no es una página web',
    'not-a-feed': 'no es un canal',
    doctype: 'declara un DOCTYPE, que los canales no necesitan',
    'too-many': 'sobrepasa el máximo',
    'too-dense': 'está comprimido en exceso',
    'unknown-encoding': 'tiene una codificación desconocida',
    'unknown-kind': 'es un tipo de archivo desconocido',
    unreadable: 'no se ha podido leer',
    damaged: 'está dañado',
    here: 'ya es una fuente',
    twice: 'aparece dos veces en estos archivos',
  },
  notImported: {
    'not-an-export': 'Este archivo no es una exportación de Wireprint. No se ha cambiado nada.',
    newer: 'Este archivo es de una versión más reciente de Wireprint. No se ha cambiado nada.',
    damaged: 'Este archivo está dañado o cortado. No se ha cambiado nada.',
  },
};
