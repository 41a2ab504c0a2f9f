import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'ショートカットキー',
  why: '表示中のページで使えます。ブラウザーで変更できます。',
  open: 'Wireprintを開く',
  none: '未設定',
  change: 'ブラウザーでショートカットキーを変更',
};
