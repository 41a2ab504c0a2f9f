import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const keeping: SettingsWords['keeping'] = {
  counted: (n, why) => `${text.count(n)}件：${why}`,
  takeBack: 'この取り込みを取り消す',
  takenBack: (n) => `${text.count(n)}件のソースを取り消しました。`,
  exportPacks: 'パックのファイルも含める（大きくなることがあります）',
  settingsWhy: '設定はファイルの内容に置き換わります。',
  leftOver: 'すべては削除できませんでした。Wireprintのほかのページを閉じて、もう一度お試しください。',
  notTaken: {
    'not-json': 'JSONではありません',
    'lacks-text': '本文がありません',
    'too-long': '長すぎます',
    'no-article': '記事がありません',
    'not-html': 'ウェブページではありません',
    'not-a-feed': 'フィードではありません',
    doctype: 'フィードに不要なDOCTYPEがあります',
    'too-many': '上限を超えています',
    'too-dense': '圧縮率が高すぎます',
    'unknown-encoding': '文字コードが不明です',
    'unknown-kind': 'ファイルの種類が不明です',
    unreadable: '読み取れません',
    damaged: '壊れています',
    here: 'すでにソースにあります',
    twice: 'これらのファイルに2回あります',
  },
  notImported: {
    'not-an-export': 'このファイルはWireprintの書き出しではありません。何も変更していません。',
    newer: 'このファイルは新しいバージョンのWireprintのものです。何も変更していません。',
    damaged: 'このファイルは壊れているか途切れています。何も変更していません。',
  },
};
