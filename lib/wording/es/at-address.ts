import { text } from './text.ts';
import type { SettingsWords } from '../settings-words.ts';

export const atAddress: SettingsWords['atAddress'] = {
  title: 'Paquetes que se quedan en su dirección',
  lead: 'Un paquete demasiado grande para descargarlo se puede consultar donde está. No se pregunta nada hasta que usted pulsa «Consultar», para un artículo cada vez.',
  sends: 'Lo que se envía a su servidor',
  sendsList: [
    'Ni el texto ni la dirección del artículo, pero sí qué ocho partes del índice se piden; muchas otras noticias pedirían las mismas.',
    'Qué fuentes se leen: las más parecidas al artículo, entre las que necesitarían otras siete noticias.',
    'Cuándo consulta y la dirección de red de su equipo, como con cualquier sitio web.',
  ],
  guess:
    'Quien sirve el paquete puede concluir que usted lee una de unas pocas noticias, y puede ver confirmada una sospecha. Para no decir nada, descargue un paquete.',
  none: 'No se ha añadido ningún paquete.',
  address: 'Dirección de un paquete',
  add: 'Añadir paquete',
  adding: 'Preguntando qué es el paquete …',
  about: (sources, publisher) =>
    `${text.plural(sources, { one: '# fuente', other: '# fuentes' })}, publicado por ${publisher}`,
  lookUp: 'Consultar',
  lookUpIn: (name) => `Consultar este artículo en ${name}`,
  looking: 'Consultando …',
  remove: 'Quitar',
  removePack: (name) => `Quitar ${name}`,
  noArticle: 'Para consultar un artículo, ábralo, pulse el icono de Wireprint y elija esta página en «Más».',
  problem: {
    address: 'Esta no es la dirección de un paquete: debe empezar por https:// y estar en internet.',
    access: 'Se indicó al navegador que no diera acceso a esta dirección.',
    storage: 'No se ha podido guardar.',
    unreachable: 'No hay una respuesta útil desde esta dirección. Inténtelo más tarde.',
    noRanges: 'Este servidor solo da archivos enteros. Descargue el paquete.',
    changed: 'El paquete se acaba de sustituir. Inténtelo de nuevo.',
    notPack: 'En esta dirección no hay ningún paquete que esta versión pueda leer.',
    damaged: 'Lo recibido no es lo que firmó el editor. No se ha usado nada.',
    tooMuch: 'Habría que descargar más de lo permitido.',
  },
};
