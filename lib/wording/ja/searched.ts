import type { Words } from '../words.ts';
import { text } from './text.ts';

export const searched: Words['searched'] = {
  title: '検索した範囲',
  own: '自分のソース',
  count: (n) => `${text.count(n)}件のソース`,
};
