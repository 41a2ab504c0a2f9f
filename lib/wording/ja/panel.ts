import type { Words } from '../words.ts';

export const panel: Words['panel'] = {
  unseen: 'まだ調べていません',
  unseenWhy: 'Wireprintは、求められたときにこのページを調べます。',
  look: 'このページを調べる',
  closed: 'このページはWireprintに開かれていません',
  closedWhy: 'アイコンをクリックしたあと、または選んだサイトでだけページを見ることができます。',
  closedAdvice: 'このページでWireprintのアイコンをクリックすると、ここに結果が出ます。',
};
