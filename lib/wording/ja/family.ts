import type { Words } from '../words.ts';
import { text } from './text.ts';

export const family: Words['family'] = {
  title: '記事の系統',
  kind: '本文から見た系統の推定',
  why: '記事どうしに共通する言い回しと、互いへの言及から描いたものです。だれも確かめていない推定です。',
  inWords: '文章で読む',
  first: 'この中で最初と思われる',
  cannotTell: {
    unlike: '系統は分かりません。共通する言い回しが少なすぎる記事があります。',
    'no-first': '系統は分かりません。どれが先かを示す手がかりがありません。',
  },
  reason: {
    'names-it': 'これを出典として挙げている',
    'cut-from-it': 'これに含まれる短い記事',
    nearest: 'これと共通する言い回しが最も多い',
    'near-to-several': 'ほかの記事とも同じくらい共通する',
  },
  share: (share) => `言い回しの${text.share(share)}`,
  from: (child, parent, reason) => `${child}は、おそらく${parent}から：${reason}。`,
};
