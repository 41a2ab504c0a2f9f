import type { Words } from '../words.ts';
import { plural } from './text.ts';

export const searched: Words['searched'] = {
  title: 'Où la recherche a été faite',
  own: 'Vos propres sources',
  count: (n) => plural(n, { one: '# source', other: '# sources' }),
};
