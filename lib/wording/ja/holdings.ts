import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const holdings: SettingsWords['holdings'] = {
  feedStories: 'フィードの記事',
  feedStoriesWhy:
    '古いものから消えます。一つのフィードだけで容量がいっぱいになる場合は、そのフィードのものから消えます。日付がそれより古い記事は取り込みません。固定したものは残ります。',
  packAddress: '購読するパックのアドレス',
  packAddressWhy: '最初に全体をダウンロードし、その後は新しい部分だけをダウンロードします。',
  packWaiting: 'ここからはまだ何も届いていません。',
  packBroken: 'このパックはもう読めないため、中のソースは検索されません。',
  packAgainFromFile: '外してから、ファイルからもう一度追加してください。',
  packAgainFromAddress: '「今すぐ取得」で取り直せます。',
  packUnnamed: '読めなくなったパック',
  noUpdates: '更新をやめる',
  noUpdatesOf: (name) => `${name}の更新をやめる`,
  bytes: (done, total) => `${text.count(total)} MB中${text.count(done)} MB`,
  openAddress: 'このアドレスを開く',
};
