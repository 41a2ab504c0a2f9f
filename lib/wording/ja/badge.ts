import type { Words } from '../words.ts';
import { failedTitles } from './failed-titles.ts';
import { text } from './text.ts';

const relation = {
  verbatim: '一字一句同じ',
  'lightly-edited': '少し手直し',
  reworded: '言い換え',
  excerpt: '抜粋',
};

export const badge: Words['badge'] = {
  plain: 'Wireprint',
  matches: (n) => `Wireprint: この記事は${text.count(n)}件のソースと一致します`,
  strongest: (kind, source) => `最も強い一致：${relation[kind]} – ${source}`,
  untitled: '無題の記事',
  selectionCompared: 'Wireprint: 選択範囲を比較しました。クリックすると結果を表示します',
  kept: 'Wireprint: ソースとして保存しました',
  notKept: (reason) => `Wireprint: 保存できませんでした。${failedTitles[reason]}`,
  off: 'Wireprint: このサイトはクリックしたときだけ調べます',
  originalAsked: 'Wireprint: クリックすると、この原文を写しと比較します',
  nextAsked: 'Wireprint: クリックすると、選んだページとこのページを比較します',
};
