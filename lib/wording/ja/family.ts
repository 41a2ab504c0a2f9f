import type { Words } from '../words.ts';
import { text } from './text.ts';

export const family: Words['family'] = {
  title: '記事の系統',
  kind: '本文から見た系統の推定',
  why: '本文が共有する言い回しと、互いへの言及から描いたものです。だれも確かめていない推定です。',
  inWords: '言葉で表す',
  first: 'この中で最初と思われる',
  cannotTell: {
    unlike: '系統は分かりません。共有する言い回しが少なすぎる本文があります。',
    'no-first': '系統は分かりません。どれが先かを示すものが本文にありません。',
  },
  reason: {
    'names-it': 'これを出典として挙げている',
    'cut-from-it': 'これに含まれる短い本文',
    nearest: 'これと最も多く言い回しを共有する',
    'near-to-several': 'ほかとも同じくらい共有する',
  },
  share: (share) => `言い回しの${text.share(share)}`,
  from: (child, parent, reason) => `${child}は、おそらく${parent}から: ${reason}。`,
};
