import type { Words } from '../words.ts';

export const panel: Words['panel'] = {
  unseen: 'まだ調べていません',
  unseenWhy: 'Wireprintは、求められたときにこのページを調べます。',
  look: 'このページを調べる',
  closed: 'Wireprintはこのページにアクセスできません',
  closedWhy: 'ページを見られるのは、アイコンをクリックしたあとか、選んだサイトだけです。',
  closedAdvice: 'このページでWireprintのアイコンをクリックすると、ここに結果が出ます。',
};
