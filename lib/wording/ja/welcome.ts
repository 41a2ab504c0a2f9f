import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const welcome: SettingsWords['welcome'] = {
  title: 'ニュース記事の出どころを見る',
  lead: 'Wireprintは、読んでいる記事をこの端末に保存されたソースと比較し、どの記事に基づくか、何が言い換えられ、どの引用が変えられたかを示します。',
  does: 'すること',
  doesList: [
    'ページのもとになった記事を見つけます。一字一句同じもの、手直し、言い換え、短縮のいずれでも見つけます。',
    '変更された引用と事実を、元の表現と並べて最初に示します。',
    'どちらが先か、または判断できないことを示します。',
  ],
  never: '決してしないこと',
  neverList: [
    '指示されないかぎり、どこにも何も送信しません。ページと結果はこの端末にとどまります。',
    '指示されないかぎり、読んでいるページに印を付けません。',
    '指示されないかぎりページを保存せず、プライベートウィンドウのものは何も保存しません。',
  ],
  how: '使い方',
  howSteps: [
    'ニュース記事を開きます。',
    'ツールバーのWireprintアイコンをクリックします。拡張機能のメニューにある場合は、固定すると常に表示されます。',
    '結果を読みます。',
  ],
  when: 'いつ調べますか？',
  whenWhy: 'いつでも変更できます。',
  openSettings: '設定を開く',
  choice: {
    'on-click': {
      label: 'アイコンをクリックしたときだけ',
      why: '権限は要りません。クリックするまで何も読みません。',
    },
    'chosen-sites': {
      label: '選んだサイトでは自動で',
      why: 'これらのサイトの記事が一致すると、アイコンに数字が出ます。サイトごとに一度、ブラウザーが許可を求めます。',
    },
    everywhere: {
      label: 'どこでも自動で',
      why: '一致したページでアイコンに数字が出ます。ブラウザーがすべてのサイトへのアクセスを求めます。',
    },
  },
  askEverywhere: 'ブラウザーに許可を求める',
  refused: 'ブラウザーでアクセスが許可されなかったため、設定は変わりませんでした。',
  sites: '調べるサイト',
  noSites: 'まだサイトが追加されていません。',
  siteName: 'サイト',
  siteExample: 'news.example',
  addSite: 'サイトを追加',
  badSite: 'サイトの名前ではありません。news.exampleのように書いてください。',
  knownSite: (host) => `${host}はすでに一覧にあります。`,
  removeSite: (host) => `${host}を削除`,
  remove: '削除',
  demonstration: '試してみる',
  allStories: (n) => `ほか${text.count(n)}件の記事を表示`,
  demonstrationWhy:
    'これらの記事はWireprintのために書かれたものです。一つ開いてアイコンをクリックすると、その場で結果を計算します。',
};
