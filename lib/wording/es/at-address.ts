import { text } from './text.ts';
import type { SettingsWords } from '../settings-words.ts';

export const atAddress: SettingsWords['atAddress'] = {
  title: 'Paquetes en línea',
  lead: 'Un paquete demasiado grande para descargarlo se puede consultar donde está. No se pide nada hasta que usted pulsa «Consultar», y solo para un artículo cada vez.',
  sends: 'Lo que se envía a su servidor',
  sendsList: [
    'Ni el texto ni la dirección del artículo, pero sí qué ocho partes del índice se piden; muchos otros artículos pedirían las mismas.',
    'Qué fuentes se leen: las más parecidas al artículo, mezcladas con las que necesitarían otros siete artículos.',
    'Cuándo consulta y la dirección IP de su equipo, como con cualquier sitio web.',
  ],
  guess:
    'Quien ofrece el paquete puede deducir que usted lee uno de unos pocos artículos, o ver confirmada una sospecha. Para no revelar nada, descargue un paquete.',
  none: 'No se ha añadido ningún paquete.',
  address: 'Dirección de un paquete',
  add: 'Añadir paquete',
  adding: 'Consultando el paquete…',
  about: (sources, publisher) =>
    `${text.plural(sources, { one: '# fuente', other: '# fuentes' })}, publicado por ${publisher}`,
  lookUp: 'Consultar',
  lookUpIn: (name) => `Consultar este artículo en ${name}`,
  looking: 'Consultando…',
  remove: 'Quitar',
  removePack: (name) => `Quitar ${name}`,
  noArticle:
    'Para consultar un artículo, ábralo, haga clic en el icono de Wireprint y elija esta página en «Más».',
  problem: {
    address: 'Esta no es la dirección de un paquete: debe empezar por https:// y estar en internet.',
    access: 'No se permitió en el navegador el acceso a esta dirección.',
    storage: 'No se pudo guardar.',
    unreachable: 'No hay una respuesta útil desde esta dirección. Inténtelo más tarde.',
    noRanges: 'Este servidor solo da archivos enteros. Descargue el paquete.',
    changed: 'El paquete se acaba de sustituir. Inténtelo de nuevo.',
    notPack: 'En esta dirección no hay ningún paquete que esta versión pueda leer.',
    damaged: 'Lo recibido no es lo que firmó el editor. No se ha usado nada.',
    tooMuch: 'Habría que descargar más de lo permitido.',
  },
};
