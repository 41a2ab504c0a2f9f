import type { Words } from '../words.ts';
import { text } from './text.ts';

export const report: Words['report'] = {
  title: '詳細レポート',
  sides: '両方の文章を並べて表示',
  filter: '表示',
  filters: { all: 'すべて', quotations: '引用', facts: '事実', 'left-out': '省略', added: '追加' },
  nothing: '該当するものはありません。',
  previous: '前の変更',
  next: '次の変更',
  place: (at, all) => `変更${text.count(all)}か所中${text.count(at)}番目`,
  keys: 'nキーで次の変更、pキーで前の変更へ',
  notHere: 'このページにはありません',
  notThere: 'もう一方の記事にはありません',
  movedHere: (there) => `元は第${text.count(there)}段落`,
  movedAway: (there, here) =>
    `第${text.count(there)}段落は移動し、このページでは第${text.count(here)}段落です`,
};

export const exports: Words['exports'] = {
  title: 'この比較を保存',
  why: 'ファイルはブラウザーが保存し、どこにも送信されません。',
  whole: '比較',
  citations: '両方の記事の文献情報',
  format: {
    html: 'ウェブページ',
    markdown: 'Markdown',
    annotation: '検証用データ',
    'csl-json': 'CSL-JSON',
    ris: 'RIS',
    bibtex: 'BibTeX',
  },
  excerptsOnly: '抜粋のみ（全文を含めない）',
  made: (name) => `ファイル${name}を作成しました。`,
  notNotarised:
    'このレポートは公証されたものではありません。何をいつ比較したかを、Wireprintが見たままに記したもので、ファイルを持つ人は書き換えられます。',
  checkIt: 'データとして保存すると、同じ比較を計算し直せます：wireprint verify REPORT.json',
  excerptsNote: 'このファイルには抜粋だけがあります。全文はSHA-256で確かめられます。',
  about: 'このレポートについて',
  madeAt: '作成日時',
  madeWith: 'バージョン',
  address: 'アドレス',
  digest: '本文のSHA-256',
  searched: '調べたソースの数',
  words: '読み取った語数',
  thresholds: 'しきい値',
};

export const onPage: Words['onPage'] = {
  show: 'ページ上に表示',
  remove: '印を消す',
  legend: 'ページ上の印の意味',
  alteredQuotation: '変更された引用',
  marked: (n) => `ページ上の${text.count(n)}か所に印を付けました。`,
  notFoundAgain: (n) => `${text.count(n)}か所は、その後ページが変わったため見つかりませんでした。`,
  noneFound: '読み取った後にページが変わったため、どこも見つかりませんでした。',
  unsupported: 'このブラウザーではページの文章に印を付けられません。',
  unreachable: 'ページに印を付けられませんでした。再読み込みして、もう一度お試しください。',
  selectionOffered: '代わりに選択範囲を比較',
  selectionCompared: 'ページで選択した部分だけを比較しました。',
  wholePage: 'ページ全体を比較',
};

export const demonstration: Words['demonstration'] = {
  kind: {
    original: '原文',
    'verbatim-credited': '一字一句同じ、出典あり',
    'verbatim-uncredited': '一字一句同じ、出典なし',
    'cut-down': '短縮',
    'lightly-edited': '少し手直し',
    reworded: '言い換え',
    merged: '別の記事と結合',
    independent: '独立した記事、一致しないはず',
    unrelated: '無関係、一致しないはず',
  },
  banner: '実演用の記事です。媒体、人物、出来事は架空のものです。',
  tryIt: 'ツールバーのWireprintアイコンをクリックすると、このページを比較します。',
  sections: ['ニュース', '経済', '文化', 'スポーツ', '天気'],
  by: (name) => `文：${name}`,
  more: 'ほかの記事',
  missing: '実演にそのような記事はありません。',
};
