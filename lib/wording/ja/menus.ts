import type { Words } from '../words.ts';

export const menus: Words['menus'] = {
  compareSelection: '選択範囲を比較',
  keepSelection: '選択範囲をソースとして保存',
  keep: 'ソースとして保存',
  siteOn: 'このサイトをクリックなしで調べる',
  siteOff: 'このサイトはクリックしたときだけ調べる',
};
