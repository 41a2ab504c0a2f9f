import type { Words } from '../words.ts';
import { plural } from './text.ts';

export const searched: Words['searched'] = {
  title: 'Dónde se ha buscado',
  own: 'Sus propias fuentes',
  count: (n) => plural(n, { one: '# fuente', other: '# fuentes' }),
};
