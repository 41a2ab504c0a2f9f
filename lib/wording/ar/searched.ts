import type { Words } from '../words.ts';
import { sources } from './text.ts';

export const searched: Words['searched'] = {
  title: 'أين جرى البحث',
  own: 'مصادرك الخاصة',
  count: (n) => sources(n),
};
