import type { Words } from '../words.ts';
import { text } from './text.ts';

export const family: Words['family'] = {
  title: 'Familia del artículo',
  kind: 'Filiación probable según el texto',
  why: 'Trazada según la redacción que comparten los textos y lo que dicen unos de otros. Una conjetura que nadie ha confirmado.',
  inWords: 'Lo mismo, por escrito',
  first: 'probablemente el primero de estos',
  cannotTell: {
    unlike: 'No se puede saber la familia: algunos textos comparten muy poca redacción.',
    'no-first': 'No se puede saber la familia: nada en los textos muestra cuál fue primero.',
  },
  reason: {
    'names-it': 'lo nombra como fuente',
    'cut-from-it': 'un texto más corto contenido en él',
    nearest: 'con él comparte más redacción',
    'near-to-several': 'comparte otro tanto con otros',
  },
  share: (share) => `${text.share(share)} de su redacción`,
  from: (child, parent, reason) => `${child}, probablemente de ${parent}: ${reason}.`,
};
