import type { SettingsWords } from '../settings-words.ts';
import { plural } from './text.ts';

export const welcome: SettingsWords['welcome'] = {
  title: 'Vea de dónde viene una noticia',
  lead: 'Wireprint compara el artículo que lee con las fuentes guardadas en su equipo y muestra cuál repite, qué se reformuló y qué citas se alteraron.',
  does: 'Qué hace',
  doesList: [
    'Encuentra el artículo que una página repite: palabra por palabra, con ligeros retoques, reformulado o recortado.',
    'Pone primero las citas alteradas y los datos cambiados, cada uno junto a su redacción original.',
    'Dice cuál de los dos fue el primero, o que no se sabe.',
  ],
  never: 'Qué no hace nunca',
  neverList: [
    'No envía nada a ninguna parte si no se lo pide. Páginas y resultados se quedan en este equipo.',
    'No dibuja nada en las páginas que lee si no le pide marcas.',
    'No guarda ninguna página si no se lo pide, y nada de las ventanas privadas.',
  ],
  how: 'Cómo se usa',
  howSteps: [
    'Abra una noticia.',
    'Haga clic en el icono de Wireprint de la barra de herramientas. Puede estar en el menú de extensiones: fíjelo para tenerlo a la vista.',
    'Lea el resultado.',
  ],
  when: '¿Cuándo debe examinar las páginas?',
  whenWhy: 'Puede cambiarlo cuando quiera.',
  openSettings: 'Abrir los ajustes',
  choice: {
    'on-click': {
      label: 'Solo cuando hago clic en el icono',
      why: 'No necesita permisos. No se lee nada hasta que lo pide.',
    },
    'chosen-sites': {
      label: 'Por sí solo, en los sitios que elijo',
      why: 'El icono muestra un número cuando coincide un artículo de uno de estos sitios. El navegador pregunta una vez por cada sitio.',
    },
    everywhere: {
      label: 'Por sí solo, en todas partes',
      why: 'El icono muestra un número en cualquier página que coincida. El navegador pide acceso a todos los sitios.',
    },
  },
  askEverywhere: 'Que el navegador pida acceso',
  refused: 'No se permitió el acceso en el navegador, así que la elección no cambió.',
  sites: 'Sitios que se examinan',
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
