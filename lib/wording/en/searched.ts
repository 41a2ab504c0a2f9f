import { text } from './text.ts';

/** In which sources nothing was found. */
export const searched = {
  title: 'Where it was searched',
  own: 'Sources of your own',
  count: (n: number) => text.plural(n, { one: '# source', other: '# sources' }),
};
