import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'キー',
  why: '手前のページで働きます。ブラウザーで変更できます。',
  open: 'Wireprint を開く',
  none: 'キーなし',
  change: 'ブラウザーでキーを変更',
};
