import type { FailureReason } from '../../compare/outcome.ts';

/** Why something could not be done, in a sentence of its own. */
export const failedTitles = {
  'page-unreachable': 'ページを読み取れませんでした',
  'page-changed': '読み取り中にページが変わりました',
  'corpus-unreadable': '保存されたソースを読み取れませんでした',
  'storage-full': '保存する空きがありません',
  cancelled: '中止しました',
  internal: '問題が起きました',
} satisfies Record<FailureReason, string>;
