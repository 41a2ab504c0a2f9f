import type { Words } from '../words.ts';
import { plural } from './text.ts';

export const searched: Words['searched'] = {
  title: 'Worin gesucht wurde',
  own: 'Ihre eigenen Quellen',
  count: (n) => plural(n, { one: '# Quelle', other: '# Quellen' }),
};
